-- Plain SQL that H2 (in its PostgreSQL mode) and PostgreSQL both take. Times are milliseconds since the epoch.

create table instance (
    id                    varchar(36)   not null primary key,
    project_id            varchar(64)   not null,
    name                  varchar(64)   not null,
    description           varchar(1024) not null,
    enterprise_project_id varchar(64)   not null,
    status                varchar(32)   not null,
    engine_version        varchar(32)   not null,
    product_id            varchar(64)   not null,
    brokers               integer       not null,
    storage               bigint        not null,
    disk_type             varchar(64)   not null,
    extensions            bigint        not null,
    vpc_id                varchar(64)   not null,
    subnet_id             varchar(64)   not null,
    security_group_id     varchar(64)   not null,
    zone_ids              varchar(4096) not null,
    ipv6_enabled          boolean       not null,
    public_access_enabled boolean       not null,
    public_address_ids    varchar(1024) not null,
    ssl_enabled           boolean       not null,
    acl_enabled           boolean       not null,
    creator_id            varchar(64)   not null,
    creator_name          varchar(64)   not null,
    created_at            bigint        not null,
    constraint instance_name_unique unique (project_id, name)
);

create index instance_page on instance (project_id, created_at, id);

-- A job can be claimed when it is due, and while it is claimed, when the claim ends.
create table job (
    id            varchar(36) not null primary key,
    kind          varchar(32) not null,
    project_id    varchar(64) not null,
    instance_id   varchar(36) not null,
    due_at        bigint      not null,
    claimable_at  bigint      not null,
    constraint job_instance foreign key (instance_id) references instance (id) on delete cascade
);

create index job_claimable on job (claimable_at, id);

create table signing_key (
    name       varchar(64)  not null primary key,
    key_base64 varchar(128) not null
);
