-- Activation locks, what networks know a device by, request sizes, the budget of calls, and the history of one thing.
-- Programs of the version before may go on: whatever they do not write has a default or may be missing.

-- A code in the vault that opens a locked device; its row keeps the code from being swept.
create table activation_lock (
    account_id varchar(64) not null,
    bypass_ref uuid not null,
    server_id uuid not null,
    serial varchar(64) not null,
    message varchar not null,
    asked_by_role varchar(50) not null,
    asked_by varchar(200) not null,
    asked_at timestamp(3) with time zone not null,
    locked_at timestamp(3) with time zone,
    primary key (account_id, bypass_ref)
);

create index activation_lock_by_serial on activation_lock (account_id, serial);

-- Several numbers of a kind are separated by spaces. A replacement came for another device.
alter table device add (
    imeis varchar,
    meids varchar,
    eid varchar(32),
    wifi_address varchar(12),
    bluetooth_address varchar(12),
    ethernet_address varchar(12),
    replacement boolean default false not null,
    replaces_serial varchar(64),
    replaces_day date,
    disowned_at timestamp(3) with time zone
);

-- Changes from before this step were caused by somebody whom only the journal knows.
alter table device_change add (
    actor_role varchar(50) default 'SYSTEM' not null,
    actor_id varchar(200) default 'unknown' not null
);

create index device_change_by_serial on device_change (account_id, serial, happened_at desc);

create index journal_entry_by_subject on journal_entry (account_id, subject_type, subject_id, sequence desc);

-- How many calls to Apple were left at that time; nothing before the first one.
alter table lease add (
    budget_left bigint,
    budget_at timestamp(3) with time zone
);

-- How many devices Apple takes in one request about certain devices.
alter table server_integration add column batch_limit integer default 1000 not null;

-- How many records of a full list were read, and how many the next one is expected to have.
alter table sync_state add column listed bigint default 0 not null;
alter table sync_state add column expected bigint;
