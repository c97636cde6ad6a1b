-- Users of units, by which pseudonym Apple knows people, and how they were invited.
-- A person keeps the pseudonym for ever. A code is a credential, and is there only while the user is registered.

create table pseudonym (
    account_id varchar(64) not null,
    person_id varchar(100) not null,
    client_user_id varchar(255) not null,
    primary key (account_id, person_id)
);

create unique index pseudonym_by_user on pseudonym (account_id, client_user_id);

create table content_user (
    account_id varchar(64) not null,
    unit_id uuid not null,
    client_user_id varchar(255) not null,
    person_id varchar(100),
    state varchar(20) not null,
    since timestamp(3) with time zone not null,
    invite_code varchar,
    id_hash varchar(100),
    email varchar,
    seen_at timestamp(3) with time zone not null,
    retired_seen_at timestamp(3) with time zone,
    primary key (account_id, unit_id, client_user_id)
);

create index content_user_by_hash on content_user (account_id, unit_id, id_hash);
create index content_user_doubted on content_user (account_id, unit_id, retired_seen_at);

create table user_reading (
    account_id varchar(64) not null,
    unit_id uuid not null,
    version varchar,
    full_at timestamp(3) with time zone,
    last_begun timestamp(3) with time zone,
    hinted boolean not null,
    walk_full boolean,
    walk_begun timestamp(3) with time zone,
    walk_version varchar,
    walk_next bigint,
    walk_moved boolean,
    primary key (account_id, unit_id)
);

create table user_operation (
    account_id varchar(64) not null,
    id uuid not null,
    unit_id uuid not null,
    kind varchar(20) not null,
    asked_by_role varchar(50) not null,
    asked_by varchar(200) not null,
    intended_at timestamp(3) with time zone not null,
    users bigint not null,
    state varchar(20) not null,
    event varchar(200),
    sent_at timestamp(3) with time zone,
    attempts bigint not null,
    next_look timestamp(3) with time zone,
    primary key (account_id, id)
);

create index user_operation_due on user_operation (account_id, unit_id, next_look, id);

-- Whom open operations are about.
create table user_reserved (
    account_id varchar(64) not null,
    unit_id uuid not null,
    client_user_id varchar(255) not null,
    operation_id uuid not null,
    primary key (account_id, unit_id, client_user_id)
);

create index user_reserved_by_operation on user_reserved (account_id, operation_id, client_user_id);

create table invitation (
    account_id varchar(64) not null,
    id uuid not null,
    unit_id uuid not null,
    person_id varchar(100) not null,
    client_user_id varchar(255) not null,
    channel varchar(20) not null,
    invited_by_role varchar(50) not null,
    invited_by varchar(200) not null,
    drafted_at timestamp(3) with time zone not null,
    state varchar(20) not null,
    deliveries bigint not null,
    misses bigint not null,
    delivered_at timestamp(3) with time zone,
    not_before timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    failure varchar(40),
    number bigint,
    primary key (account_id, id)
);

create index invitation_by_unit on invitation (account_id, unit_id, id);
create index invitation_next on invitation (account_id, unit_id, state, drafted_at, id);
create index invitation_by_user on invitation (account_id, unit_id, client_user_id);
