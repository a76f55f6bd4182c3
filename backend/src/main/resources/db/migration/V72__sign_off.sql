-- Who signed which text of a section off. What somebody says with it is sealed with the assessment's data key.
create table section_sign_off (
    id uuid primary key,
    section uuid not null,
    version integer not null,
    digest text not null,
    account text not null,
    country text,
    verdict text not null,
    words bytea,
    at timestamptz not null
);
comment on column section_sign_off.digest is 'SHA-256 of the section''s id and the document that was signed';
comment on column section_sign_off.country is 'for which the lead signed; null: a reviewer for himself';
create index section_sign_off_section on section_sign_off (section, at);
