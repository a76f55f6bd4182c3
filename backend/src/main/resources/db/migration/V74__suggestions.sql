-- Changes that somebody suggests, beside the text until a coordinator decides. Words are sealed with the assessment's data key.
create table section_suggestion (
    id uuid primary key,
    section uuid not null,
    number integer not null,
    author text not null,
    at timestamptz not null,
    version integer not null,
    anchor_from integer not null,
    anchor_to integer not null,
    words bytea not null,
    outcome text,
    reason bytea,
    decided_by text,
    decided_at timestamptz,
    decided_version integer,
    unique (section, number)
);
comment on column section_suggestion.decided_version is 'the section''s version with the accepted words';
