-- What filters and jobs need is plain; words are sealed under the contribution's data key (columns bytea).
create table contribution (
    id            uuid        primary key,
    owner         text        not null,
    submitted_by  text        not null,
    areas         text[]      not null check (cardinality(areas) > 0),
    period_from   date        not null,
    period_to     date        not null check (period_to >= period_from),
    evaluation    text        not null,
    handling      text[]      not null,
    marking       text        not null,
    state         text        not null,
    sealed_by     text,
    sha256        text        not null,
    size          bigint      not null,
    received_at   timestamptz not null,
    replaces      uuid        references contribution (id),
    data_key      uuid        not null,
    title         bytea       not null,
    note          bytea,
    handling_note bytea,
    file_name     bytea,
    signature     bytea       not null,
    problems      bytea,
    version       integer     not null default 0
);

create index contribution_newest on contribution (received_at desc, id);
create index contribution_by_owner on contribution (owner, received_at desc);
create index contribution_replaces on contribution (replaces) where replaces is not null;
create index contribution_areas on contribution using gin (areas);
