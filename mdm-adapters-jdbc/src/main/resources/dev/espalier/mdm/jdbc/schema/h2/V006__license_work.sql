-- What should be where, what is done about it, and what came of that.
-- Several items, units or targets of a profile stand on lines of their own.
create table content_profile (
    account_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    label varchar(100) not null,
    items varchar not null,
    units varchar not null,
    target_kind varchar(20) not null,
    target varchar not null,
    wanted_since timestamp(3) with time zone not null,
    defined_by_role varchar(50) not null,
    defined_by varchar(200) not null,
    primary key (account_id, id)
);

-- A plan without a profile is about all of them.
create table license_plan (
    account_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    made_by_role varchar(50) not null,
    made_by varchar(200) not null,
    made_at timestamp(3) with time zone not null,
    profile_id uuid,
    origin varchar(20) not null,
    assigns bigint not null,
    take_backs bigint not null,
    refusals bigint not null,
    shortages bigint not null,
    fingerprint varchar(64) not null,
    state varchar(20) not null,
    applied_to bigint not null,
    left_out bigint not null,
    primary key (account_id, id)
);

create table license_plan_row (
    account_id varchar(64) not null,
    plan_id uuid not null,
    sequence bigint not null,
    kind varchar(20) not null,
    unit_id uuid,
    asset varchar(41) not null,
    assignee varchar(257) not null,
    reason varchar(50),
    since timestamp(3) with time zone,
    primary key (account_id, plan_id, sequence)
);

-- An operation without a next look has come to its end.
create table license_operation (
    account_id varchar(64) not null,
    id uuid not null,
    unit_id uuid not null,
    kind varchar(20) not null,
    origin varchar(20) not null,
    asked_by_role varchar(50) not null,
    asked_by varchar(200) not null,
    intended_at timestamp(3) with time zone not null,
    tasks bigint not null,
    state varchar(20) not null,
    event varchar(200),
    sent_at timestamp(3) with time zone,
    attempts bigint not null,
    next_look timestamp(3) with time zone,
    done bigint not null,
    failed bigint not null,
    failure bigint,
    primary key (account_id, id)
);

create index license_operation_by_look on license_operation (account_id, unit_id, next_look);

create index license_operation_by_event on license_operation (account_id, unit_id, event);

-- A license is reserved for one open operation at a time.
create table license_reserved (
    account_id varchar(64) not null,
    unit_id uuid not null,
    asset varchar(41) not null,
    assignee varchar(257) not null,
    operation_id uuid not null,
    kind varchar(20) not null,
    primary key (account_id, unit_id, asset, assignee)
);

create index license_reserved_by_operation on license_reserved (account_id, operation_id, asset, assignee);

create index license_reserved_by_assignee on license_reserved (account_id, unit_id, assignee);

-- Without units it is a profile that wants it.
create table license_waiting (
    account_id varchar(64) not null,
    asset varchar(41) not null,
    assignee varchar(257) not null,
    since timestamp(3) with time zone not null,
    units varchar not null,
    primary key (account_id, asset, assignee)
);

create table license_revocation (
    account_id varchar(64) not null,
    id uuid not null,
    unit_id uuid not null,
    reach varchar(20) not null,
    planned_by_role varchar(50) not null,
    planned_by varchar(200) not null,
    planned_at timestamp(3) with time zone not null,
    holders bigint not null,
    licenses bigint not null,
    irrevocable bigint not null,
    confirmed_at timestamp(3) with time zone,
    ended_at timestamp(3) with time zone,
    primary key (account_id, id)
);

create table license_revocation_holder (
    account_id varchar(64) not null,
    revocation_id uuid not null,
    assignee varchar(257) not null,
    primary key (account_id, revocation_id, assignee)
);

create table license_revocation_taken (
    account_id varchar(64) not null,
    revocation_id uuid not null,
    asset varchar(41) not null,
    assignee varchar(257) not null,
    primary key (account_id, revocation_id, asset, assignee)
);

-- Without a time, a person has to look why devices do not find the license.
create table license_installable (
    account_id varchar(64) not null,
    unit_id uuid not null,
    asset varchar(41) not null,
    assignee varchar(257) not null,
    type varchar(20) not null,
    confirmed_at timestamp(3) with time zone not null,
    misses bigint not null,
    not_before timestamp(3) with time zone,
    primary key (account_id, unit_id, asset, assignee)
);

create table content_notification (
    account_id varchar(64) not null,
    id varchar(100) not null,
    noted_at timestamp(3) with time zone not null,
    primary key (account_id, id)
);

-- What a notification gave reason to look at, until somebody did.
create table content_hint (
    account_id varchar(64) not null,
    id varchar(100) not null,
    unit_id uuid not null,
    kind varchar(20) not null,
    subject varchar(200) not null,
    primary key (account_id, id)
);

create index content_hint_by_unit on content_hint (account_id, unit_id, id);
