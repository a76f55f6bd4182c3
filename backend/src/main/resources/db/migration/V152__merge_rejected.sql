-- What merge found for a section and a coordinator did not want: it is not offered there again.
create table merge_rejected (
    section uuid        not null,
    passage uuid        not null,
    rejected_by text    not null,
    at      timestamptz not null default now(),
    primary key (section, passage)
);
