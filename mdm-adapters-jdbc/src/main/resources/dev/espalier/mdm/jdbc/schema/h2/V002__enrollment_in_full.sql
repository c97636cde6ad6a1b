-- How many devices Apple takes in one request about certain devices.
alter table server_integration add column batch_limit integer default 1000 not null;
