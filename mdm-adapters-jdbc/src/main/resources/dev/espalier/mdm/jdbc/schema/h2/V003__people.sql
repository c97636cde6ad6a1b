-- People, their classes, and what license planning asks the inventory.
-- Programs of the version before may go on: whatever they do not write may be missing.

create table person (
    account_id varchar(64) not null,
    id varchar(100) not null,
    managed_apple_account varchar(254),
    email varchar(254),
    name varchar(200),
    primary key (account_id, id)
);

create table person_location (
    account_id varchar(64) not null,
    person_id varchar(100) not null,
    location_id varchar(64) not null,
    primary key (account_id, person_id, location_id)
);

create index person_location_by_location on person_location (account_id, location_id, person_id);

-- A row notes when it was last told, so that a long list can end by letting go whoever it did not name.
create table school_class (
    account_id varchar(64) not null,
    id varchar(100) not null,
    label varchar(200) not null,
    location_id varchar(64),
    told_at timestamp(3) with time zone not null,
    primary key (account_id, id)
);

create index school_class_by_location on school_class (account_id, location_id, id);

create table class_teacher (
    account_id varchar(64) not null,
    class_id varchar(100) not null,
    person_id varchar(100) not null,
    told_at timestamp(3) with time zone not null,
    primary key (account_id, class_id, person_id)
);

create index class_teacher_by_person on class_teacher (account_id, person_id, class_id);

create table class_member (
    account_id varchar(64) not null,
    class_id varchar(100) not null,
    person_id varchar(100) not null,
    told_at timestamp(3) with time zone not null,
    primary key (account_id, class_id, person_id)
);

create index class_member_by_person on class_member (account_id, person_id, class_id);

-- The Apple Account that is signed in for apps and books, as a hash, if the device tells it.
alter table managed_device add column store_account_hash varchar(100);

-- Devices of a location, or of people, are read in the order of their serial numbers.
drop index managed_device_by_location;

create index managed_device_by_location on managed_device (account_id, location_id, serial);

create index managed_device_by_user on managed_device (account_id, user_id, serial);
