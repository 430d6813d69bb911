-- What the local engine keeps of messages. Everything goes with its queue, and so with its topic and its instance.

-- Where the next message of a broker goes, which its identifier tells.
create table broker_log (
    instance_id   varchar not null,
    broker        varchar not null,
    next_position bigint  not null,
    primary key (instance_id, broker),
    constraint broker_log_instance foreign key (instance_id) references instance (id) on delete cascade
);

-- Properties are one text in the form in which brokers store them. unique_key is one of them.
create table message (
    instance_id     varchar not null,
    id              varchar not null,
    topic           varchar not null,
    broker          varchar not null,
    queue           integer not null,
    queue_offset    bigint  not null,
    unique_key      varchar not null,
    properties      varchar not null,
    stored_at       bigint  not null,
    born_at         bigint  not null,
    born_host       varchar not null,
    store_host      varchar not null,
    reconsume_times integer not null,
    store_size      bigint  not null,
    primary key (instance_id, id),
    constraint message_place unique (instance_id, topic, broker, queue, queue_offset),
    constraint message_queue foreign key (instance_id, topic, broker, queue)
        references topic_queue (instance_id, topic, broker, queue) on delete cascade
);

create index message_by_time on message (instance_id, topic, stored_at, broker, queue, queue_offset);

create index message_by_unique_key on message (instance_id, unique_key);

-- Apart, so that a search does not read what it only counts.
create table message_body (
    instance_id varchar not null,
    message_id  varchar not null,
    body        bytea   not null,
    primary key (instance_id, message_id),
    constraint message_body_message
        foreign key (instance_id, message_id) references message (instance_id, id) on delete cascade
);

create table message_key (
    instance_id varchar not null,
    message_id  varchar not null,
    word        varchar not null,
    primary key (instance_id, message_id, word),
    constraint message_key_message
        foreign key (instance_id, message_id) references message (instance_id, id) on delete cascade
);

create index message_by_key on message_key (instance_id, word, message_id);

create table trace_entry (
    entry_id               bigint generated always as identity primary key,
    instance_id            varchar not null,
    message_id             varchar not null,
    kind                   varchar not null,
    success                boolean not null,
    reported_at            bigint  not null,
    client_group           varchar not null,
    cost_millis            bigint  not null,
    request_id             varchar not null,
    consume_result         varchar not null,
    topic                  varchar,
    unique_key             varchar not null,
    offset_id              varchar,
    tags                   varchar,
    message_keys           varchar,
    store_host             varchar,
    client_host            varchar,
    retry_times            integer not null,
    body_length            bigint  not null,
    message_kind           varchar not null,
    transaction_state      varchar,
    transaction_id         varchar,
    from_transaction_check boolean not null,
    constraint trace_entry_message
        foreign key (instance_id, message_id) references message (instance_id, id) on delete cascade
);

create index trace_entry_by_unique_key on trace_entry (instance_id, unique_key, reported_at, entry_id);

create index trace_entry_by_message on trace_entry (instance_id, message_id);

-- Consumers that count as connected. consume_result is how they cope with a message.
create table consumer_client (
    instance_id    varchar not null,
    consumer_group varchar not null,
    client_id      varchar not null,
    client_host    varchar not null,
    consume_result varchar not null,
    primary key (instance_id, consumer_group, client_id),
    constraint consumer_client_group
        foreign key (instance_id, consumer_group) references consumer_group (instance_id, name) on delete cascade
);
