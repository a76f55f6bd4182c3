-- Assessments and their outlines. Titles are words: sealed with the assessment's data key.
create table assessment (
    id         uuid primary key,
    language   text        not null,
    data_key   uuid        not null,
    title      bytea       not null,
    created_by text        not null,
    created_at timestamptz not null default now()
);

create table chapter (
    id         uuid primary key,
    assessment uuid  not null references assessment (id),
    ordinal    int   not null,
    area       text,
    title      bytea not null,
    unique (assessment, ordinal)
);

create table section (
    id       uuid primary key,
    chapter  uuid   not null references chapter (id),
    ordinal  int    not null,
    country  text,
    audience text[] not null,
    title    bytea  not null,
    unique (chapter, ordinal)
);
