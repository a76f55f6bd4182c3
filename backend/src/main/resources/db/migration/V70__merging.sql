-- What a merge found that is new for a section somebody has edited. Ids only.
create table merge_suggestion (
    section uuid not null,
    passage uuid not null,
    primary key (section, passage)
);
