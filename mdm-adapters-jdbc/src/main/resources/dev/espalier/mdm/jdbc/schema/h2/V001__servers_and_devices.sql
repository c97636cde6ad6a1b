-- Accounts, locations, secrets, leases, the journal, server integrations and their devices.
-- Every key is led by the account; times are kept in whole milliseconds. H2 has no partial indexes and pays dearly for
-- each index of a wide table, so that devices have fewer of them here than in PostgreSQL.

create table account (
    id varchar(64) not null,
    name varchar(200) not null,
    opened_at timestamp(3) with time zone not null,
    closed_at timestamp(3) with time zone,
    primary key (id)
);

create table location (
    account_id varchar(64) not null,
    id varchar(64) not null,
    name varchar(200) not null,
    primary key (account_id, id)
);

-- The locations that an integration of whatever kind was restricted to.
create table location_selection (
    account_id varchar(64) not null,
    integration_id uuid not null,
    location_id varchar(64) not null,
    primary key (account_id, integration_id, location_id)
);

create index location_selection_by_location on location_selection (account_id, location_id);

-- One data key a secret, wrapped by a master key; both are bound to account, ref and purpose.
create table secret (
    account_id varchar(64) not null,
    ref uuid not null,
    purpose varchar(100) not null,
    key_id varchar(200) not null,
    algorithm varchar(50) not null,
    wrapped_key varbinary not null,
    nonce varbinary not null,
    ciphertext varbinary not null,
    created_at timestamp(3) with time zone not null,
    primary key (account_id, ref)
);

create index secret_by_key on secret (key_id, account_id, ref);

create table lease (
    account_id varchar(64) not null,
    subject varchar(100) not null,
    epoch bigint default 0 not null,
    holder varchar(200),
    taken_at timestamp(3) with time zone,
    until_at timestamp(3) with time zone,
    primary key (account_id, subject)
);

-- The end of each account's journal, and the secret that its links are sealed with.
create table journal_head (
    account_id varchar(64) not null,
    key_ref uuid not null,
    sequence bigint not null,
    link varchar(64) not null,
    primary key (account_id)
);

create table journal_entry (
    account_id varchar(64) not null,
    sequence bigint not null,
    kind varchar(100) not null,
    subject_type varchar(50) not null,
    subject_id varchar(200) not null,
    actor_role varchar(50) not null,
    actor_id varchar(200) not null,
    happened_at timestamp(3) with time zone not null,
    salt varchar(32),
    details varchar,
    digest varchar(64) not null,
    link varchar(64) not null,
    primary key (account_id, sequence)
);

create table managed_device (
    account_id varchar(64) not null,
    serial varchar(64) not null,
    location_id varchar(64),
    user_id varchar,
    primary key (account_id, serial)
);

create index managed_device_by_location on managed_device (account_id, location_id);

create table server_draft (
    account_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    label varchar(100) not null,
    key_ref uuid not null,
    key_certificate varchar not null,
    key_created_at timestamp(3) with time zone not null,
    drafted_by_role varchar(50) not null,
    drafted_by varchar(200) not null,
    drafted_at timestamp(3) with time zone not null,
    primary key (account_id, id)
);

create table server_integration (
    account_id varchar(64) not null,
    id uuid not null,
    version bigint not null,
    label varchar(100) not null,
    all_locations boolean not null,
    current_ref uuid,
    current_certificate varchar,
    current_created_at timestamp(3) with time zone,
    staged_ref uuid,
    staged_certificate varchar,
    staged_created_at timestamp(3) with time zone,
    token_ref uuid not null,
    token_consumer_key varchar not null,
    token_expires_at timestamp(3) with time zone,
    token_stored_at timestamp(3) with time zone not null,
    token_stored_by_role varchar(50) not null,
    token_stored_by varchar(200) not null,
    server_uuid varchar not null,
    server_name varchar not null,
    organization varchar not null,
    admin_id varchar,
    organization_id varchar,
    organization_type varchar,
    page_limit integer not null,
    details_as_of timestamp(3) with time zone not null,
    integrated_by_role varchar(50) not null,
    integrated_by varchar(200) not null,
    integrated_at timestamp(3) with time zone not null,
    rejection_kind varchar(50),
    rejection_since timestamp(3) with time zone,
    rejection_status integer,
    rejection_code varchar,
    rejection_request_id varchar,
    warned_days integer,
    deleted_at timestamp(3) with time zone,
    primary key (account_id, id)
);

create index server_integration_by_server on server_integration (account_id, server_uuid);

-- Which accounts hold which identity at Apple; the row of apple_identity_guard is locked while that is decided.
create table apple_identity_guard (
    kind varchar(50) not null,
    apple_id varchar not null,
    shared boolean default false not null,
    primary key (kind, apple_id)
);

create table apple_identity (
    kind varchar(50) not null,
    apple_id varchar not null,
    account_id varchar(64) not null,
    primary key (kind, apple_id, account_id)
);

create table sync_state (
    account_id varchar(64) not null,
    server_id uuid not null,
    cursor_value varchar(1000),
    cursor_phase varchar(50),
    cursor_issued_at timestamp(3) with time zone,
    fetch_begun_at timestamp(3) with time zone,
    fetch_ended_at timestamp(3) with time zone,
    absence_check_due boolean not null,
    stuck integer not null,
    failures integer not null,
    hold_until timestamp(3) with time zone,
    hold_reason varchar(50),
    ended_at timestamp(3) with time zone,
    due_at timestamp(3) with time zone,
    default_profile uuid,
    default_wanted varchar(100),
    default_given_up_to varchar(64),
    default_to_be_given boolean not null,
    releases_confirmed boolean not null,
    primary key (account_id, server_id)
);

-- The status is a number so that lists can be ordered by it: 10 not assigned, 20 assigning, 30 ready, 40 picked up,
-- 50 removed at Apple, 60 wrong profile, 70 throttled, 80 failed, 90 released.
create table device (
    account_id varchar(64) not null,
    server_id uuid not null,
    serial varchar(64) not null,
    model varchar not null,
    description varchar not null,
    color varchar not null,
    asset_tag varchar not null,
    family varchar not null,
    os varchar not null,
    assigned_by varchar not null,
    assigned_at timestamp(3) with time zone,
    migration_deadline timestamp(3) with time zone,
    profile_status varchar(50) not null,
    profile_uuid varchar(100),
    profile_assigned_at timestamp(3) with time zone,
    profile_pushed_at timestamp(3) with time zone,
    first_seen_at timestamp(3) with time zone not null,
    answered_at timestamp(3) with time zone not null,
    released_at timestamp(3) with time zone,
    replaced boolean not null,
    operation_at timestamp(3) with time zone,
    operation_digests varchar(200),
    seen_in_fetch timestamp(3) with time zone,
    verification_due boolean not null,
    choice varchar(20) not null,
    chosen_profile uuid,
    wanted varchar(100),
    attempt_outcome varchar(50),
    attempt_failures integer,
    attempt_at timestamp(3) with time zone,
    attempt_not_before timestamp(3) with time zone,
    status integer not null,
    assignment_due_at timestamp(3) with time zone,
    search_text varchar not null,
    primary key (account_id, server_id, serial)
);

create index device_by_serial on device (account_id, serial);
create index device_by_status on device (account_id, server_id, status, serial);
create index device_assignment_due on device (account_id, server_id, assignment_due_at, serial);

create table device_change (
    account_id varchar(64) not null,
    page uuid not null,
    server_id uuid not null,
    serial varchar(64) not null,
    kind varchar(50) not null,
    status varchar(50) not null,
    happened_at timestamp(3) with time zone not null,
    primary key (account_id, page, serial)
);

create table profile (
    account_id varchar(64) not null,
    id uuid not null,
    digest varchar(64) not null,
    settings varchar not null,
    defined_by_role varchar(50) not null,
    defined_by varchar(200) not null,
    defined_at timestamp(3) with time zone not null,
    primary key (account_id, id)
);

create index profile_by_digest on profile (account_id, digest);

-- What Apple calls a profile at a server.
create table profile_definition (
    account_id varchar(64) not null,
    server_id uuid not null,
    profile_id uuid not null,
    apple_uuid varchar(100) not null,
    primary key (account_id, server_id, profile_id)
);
