-- The users of an instance as the local engine keeps them. Of a secret there is only a salted hash.

create table engine_user (
    instance_id         varchar not null,
    name                varchar not null,
    secret_hash         varchar not null,
    addresses           varchar not null,
    admin               boolean not null,
    default_topic_right varchar not null,
    default_group_right varchar not null,
    primary key (instance_id, name),
    constraint engine_user_instance foreign key (instance_id) references instance (id) on delete cascade
);

-- What a user may do with single topics and consumer groups, which need not exist.
create table engine_user_right (
    instance_id   varchar not null,
    user_name     varchar not null,
    kind          varchar not null,
    resource_name varchar not null,
    access_right  varchar not null,
    position      integer not null,
    primary key (instance_id, user_name, kind, resource_name),
    constraint engine_user_right_user
        foreign key (instance_id, user_name) references engine_user (instance_id, name) on delete cascade
);

create index engine_user_right_by_resource on engine_user_right (instance_id, kind, resource_name, user_name);
