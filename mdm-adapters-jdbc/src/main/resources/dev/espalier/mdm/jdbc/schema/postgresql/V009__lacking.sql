-- What somebody who waits for a license lacks: a license, or an Apple Account that could use one.
alter table license_waiting add column lacking varchar(40) default 'NO_LICENSE_LEFT' not null;

-- Items whose licenses go from users to the devices of the same people.
create table license_migration (
    account_id varchar(64) collate "C" not null,
    unit_id uuid not null,
    asset varchar(41) collate "C" not null,
    asked_by_role varchar(50) not null,
    asked_by varchar(200) collate "C" not null,
    since timestamp(3) with time zone not null,
    primary key (account_id, unit_id, asset)
);
