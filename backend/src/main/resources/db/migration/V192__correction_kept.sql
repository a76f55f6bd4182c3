-- Citations of a replaced contribution that a coordinator leaves as they are: what its correction changed is not offered again.
create table correction_kept (
    section uuid        not null,
    passage uuid        not null,
    kept_by text        not null,
    at      timestamptz not null default now(),
    primary key (section, passage)
);
