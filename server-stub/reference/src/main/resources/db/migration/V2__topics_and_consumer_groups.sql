-- What the local engine keeps of topics and consumer groups, and what the service adds to the groups. Numbers and
-- times that RocketMQ writes as 0 for "none yet" are 0 here as well.

-- Counted along, so that a quota costs the same however many there are. Topics that the engine made are left out.
create table engine_usage (
    instance_id     varchar not null primary key,
    topics          integer not null,
    consumer_groups integer not null,
    constraint engine_usage_instance foreign key (instance_id) references instance (id) on delete cascade
);

create table topic (
    instance_id  varchar not null,
    name         varchar not null,
    permission   varchar not null,
    message_type varchar not null,
    primary key (instance_id, name),
    constraint topic_instance foreign key (instance_id) references instance (id) on delete cascade
);

create table topic_broker (
    instance_id  varchar not null,
    topic        varchar not null,
    broker       varchar not null,
    read_queues  integer not null,
    write_queues integer not null,
    primary key (instance_id, topic, broker),
    constraint topic_broker_topic
        foreign key (instance_id, topic) references topic (instance_id, name) on delete cascade
);

-- Only queues that have had a message.
create table topic_queue (
    instance_id       varchar not null,
    topic             varchar not null,
    broker            varchar not null,
    queue             integer not null,
    min_offset        bigint  not null,
    max_offset        bigint  not null,
    last_message_time bigint  not null,
    primary key (instance_id, topic, broker, queue),
    constraint topic_queue_broker
        foreign key (instance_id, topic, broker) references topic_broker (instance_id, topic, broker) on delete cascade
);

create table consumer_group (
    instance_id     varchar not null,
    name            varchar not null,
    enabled         boolean not null,
    broadcast       boolean not null,
    orderly         boolean not null,
    max_retries     integer not null,
    consumed_topics integer not null,
    primary key (instance_id, name),
    constraint consumer_group_instance foreign key (instance_id) references instance (id) on delete cascade
);

create table consumer_group_broker (
    instance_id    varchar not null,
    consumer_group varchar not null,
    broker         varchar not null,
    primary key (instance_id, consumer_group, broker),
    constraint consumer_group_broker_group
        foreign key (instance_id, consumer_group) references consumer_group (instance_id, name) on delete cascade
);

-- A group consumes the topics in which it has a position. The retry topic of the group itself counts for nothing in
-- consumer_group.consumed_topics.
create table consumption (
    instance_id    varchar not null,
    consumer_group varchar not null,
    topic          varchar not null,
    primary key (instance_id, consumer_group, topic),
    constraint consumption_group
        foreign key (instance_id, consumer_group) references consumer_group (instance_id, name) on delete cascade
);

create index consumption_by_topic on consumption (instance_id, topic, consumer_group);

-- After the index, or H2 makes another one for it.
alter table consumption add constraint consumption_topic
    foreign key (instance_id, topic) references topic (instance_id, name) on delete cascade;

create table consumer_offset (
    instance_id        varchar not null,
    consumer_group     varchar not null,
    topic              varchar not null,
    broker             varchar not null,
    queue              integer not null,
    next_offset        bigint  not null,
    last_consumed_time bigint  not null,
    primary key (instance_id, consumer_group, topic, broker, queue),
    constraint consumer_offset_consumption
        foreign key (instance_id, consumer_group, topic)
            references consumption (instance_id, consumer_group, topic) on delete cascade
);

-- The service's own knowledge of a group. One that came into being without the service has no time of creation.
create table consumer_group_detail (
    instance_id varchar not null,
    name        varchar not null,
    description varchar not null,
    created_at  bigint,
    primary key (instance_id, name),
    constraint consumer_group_detail_instance foreign key (instance_id) references instance (id) on delete cascade
);
