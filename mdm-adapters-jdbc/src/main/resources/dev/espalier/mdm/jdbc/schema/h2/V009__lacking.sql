-- What somebody who waits for a license lacks: a license, or an Apple Account that could use one.
alter table license_waiting add column lacking varchar(40) default 'NO_LICENSE_LEFT' not null;
