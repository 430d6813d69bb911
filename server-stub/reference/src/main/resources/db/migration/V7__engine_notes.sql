-- What an engine outside of the store remembers of an instance, since its clusters have no place for it.

create table engine_note (
    instance_id varchar not null,
    name        varchar not null,
    content     varchar not null,
    primary key (instance_id, name),
    constraint engine_note_instance foreign key (instance_id) references instance (id) on delete cascade
);

-- What only one instance can have, such as a cluster that runs elsewhere.
create table engine_claim (
    thing       varchar not null primary key,
    instance_id varchar not null unique,
    constraint engine_claim_instance foreign key (instance_id) references instance (id) on delete cascade
);
