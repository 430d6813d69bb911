-- Whether the work of a job is to fail; test control decides that when the job begins.
alter table job add column failing boolean not null default false;

-- The one change of specifications that an instance is going through.
create table instance_change (
    instance_id        varchar not null primary key,
    product_id         varchar not null,
    brokers            integer not null,
    storage            bigint  not null,
    public_address_ids varchar not null,
    constraint instance_change_instance foreign key (instance_id) references instance (id) on delete cascade
);

-- The plan is a text of many lines while the task is running, and empty afterwards.
create table migration_task (
    id          varchar not null primary key,
    instance_id varchar not null,
    name        varchar not null,
    source      varchar not null,
    status      varchar not null,
    started_at  bigint  not null,
    plan        text    not null,
    constraint migration_task_instance foreign key (instance_id) references instance (id) on delete cascade
);

create index migration_task_page on migration_task (instance_id, started_at, id);

-- A row to lock, for projects that have a quota.
create table project_hold (
    project_id varchar not null primary key
);
