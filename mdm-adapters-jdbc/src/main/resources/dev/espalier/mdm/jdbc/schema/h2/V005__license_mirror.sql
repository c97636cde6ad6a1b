-- What units of Apps and Books own, who holds it, what the store says about it, and how far all that was read.
-- An asset is written as the store's number, a slash and the quality; an assignee as d: or u: and the id.

-- Without a total there is no end to the licenses.
create table license_asset (
    account_id varchar(64) not null,
    unit_id uuid not null,
    asset varchar(41) not null,
    item varchar(20) not null,
    type varchar(20) not null,
    assigned bigint not null,
    total bigint,
    available bigint,
    retired bigint,
    device_assignable boolean not null,
    revocable boolean not null,
    platforms varchar not null,
    seen_at timestamp(3) with time zone not null,
    present boolean not null,
    hidden boolean not null,
    primary key (account_id, unit_id, asset)
);

create table license_assignment (
    account_id varchar(64) not null,
    unit_id uuid not null,
    asset varchar(41) not null,
    assignee varchar(257) not null,
    origin varchar(20) not null,
    first_seen timestamp(3) with time zone not null,
    last_seen timestamp(3) with time zone not null,
    primary key (account_id, unit_id, asset, assignee)
);

create index license_assignment_by_assignee on license_assignment (account_id, unit_id, assignee, asset);

-- Without a name the store told nothing yet.
create table store_facts (
    account_id varchar(64) not null,
    unit_id uuid not null,
    item varchar(20) not null,
    next_lookup_at timestamp(3) with time zone not null,
    name varchar,
    sort_name varchar,
    search_text varchar,
    bundle_id varchar,
    icon varchar,
    version varchar,
    link varchar,
    seller varchar,
    device_families varchar,
    read_at timestamp(3) with time zone,
    primary key (account_id, unit_id, item)
);

create table mirror_state (
    account_id varchar(64) not null,
    unit_id uuid not null,
    version varchar,
    reading_begun_at timestamp(3) with time zone,
    reading_version varchar,
    reading_moved boolean not null,
    reading_pages bigint not null,
    reading_done varchar not null,
    full_read_at timestamp(3) with time zone,
    removals_of timestamp(3) with time zone,
    last_begun timestamp(3) with time zone,
    counted_at timestamp(3) with time zone,
    counts_moved bigint not null,
    recount_at timestamp(3) with time zone,
    compared_up_to varchar,
    primary key (account_id, unit_id)
);
