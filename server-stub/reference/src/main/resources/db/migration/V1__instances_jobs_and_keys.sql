-- Plain SQL that H2 (in its PostgreSQL mode) and PostgreSQL both take. Times are milliseconds since the epoch.
-- Texts have no length: the contract limits them by code points, which H2 counts in another way.

create table instance (
    id                    varchar not null primary key,
    project_id            varchar not null,
    name                  varchar not null,
    description           varchar not null,
    enterprise_project_id varchar not null,
    status                varchar not null,
    engine_version        varchar not null,
    product_id            varchar not null,
    brokers               integer not null,
    storage               bigint  not null,
    disk_type             varchar not null,
    extensions            bigint  not null,
    vpc_id                varchar not null,
    subnet_id             varchar not null,
    security_group_id     varchar not null,
    zone_ids              varchar not null,
    ipv6_enabled          boolean not null,
    public_access_enabled boolean not null,
    public_address_ids    varchar not null,
    ssl_enabled           boolean not null,
    acl_enabled           boolean not null,
    creator_id            varchar not null,
    creator_name          varchar not null,
    created_at            bigint  not null,
    constraint instance_name_unique unique (project_id, name)
);

create index instance_page on instance (project_id, created_at, id);

-- A job can be claimed when it is due, and while it is claimed, when the claim ends.
create table job (
    id            varchar not null primary key,
    kind          varchar not null,
    project_id    varchar not null,
    instance_id   varchar not null,
    due_at        bigint  not null,
    claimable_at  bigint  not null,
    constraint job_instance foreign key (instance_id) references instance (id) on delete cascade
);

create index job_claimable on job (claimable_at, id);

create table signing_key (
    name       varchar not null primary key,
    key_base64 varchar not null
);
