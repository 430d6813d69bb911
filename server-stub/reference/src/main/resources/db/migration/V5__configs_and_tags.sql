-- Only what was set; everything else has the default that the contract gives it.
create table engine_config (
    instance_id varchar not null,
    name        varchar not null,
    set_value   varchar not null,
    constraint engine_config_key primary key (instance_id, name),
    constraint engine_config_instance foreign key (instance_id) references instance (id) on delete cascade
);

create table instance_tag (
    instance_id varchar not null,
    tag_key     varchar not null,
    tag_value   varchar not null,
    constraint instance_tag_key primary key (instance_id, tag_key),
    constraint instance_tag_instance foreign key (instance_id) references instance (id) on delete cascade
);
