-- Comments on drafts; words are sealed with the assessment's data key.
create table section_comment (
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
    answered_by text,
    answered_at timestamptz,
    unique (section, number)
);
