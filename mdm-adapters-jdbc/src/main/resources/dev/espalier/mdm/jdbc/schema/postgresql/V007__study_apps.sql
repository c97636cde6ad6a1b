-- The apps of units that teachers picked for their classes. A position is the asset, a space and the unit.

create table study_app (
    account_id varchar(64) collate "C" not null,
    teacher_id varchar(100) collate "C" not null,
    position varchar(80) collate "C" not null,
    unit_id uuid not null,
    asset varchar(41) collate "C" not null,
    primary key (account_id, teacher_id, position)
);

create index study_app_by_unit on study_app (account_id, unit_id);
