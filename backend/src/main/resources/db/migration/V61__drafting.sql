-- A section's text: steps in order and, now and then, the whole document, sealed with the assessment's data key.
create table section_draft (
    section uuid primary key references section (id),
    version int     not null,
    edited  boolean not null,
    chain   bytea   not null
);
comment on column section_draft.edited is 'a person, not merge, has changed the text';
comment on column section_draft.chain is 'the chain of the newest step';

create table section_step (
    section  uuid        not null references section_draft (section),
    version  int         not null,
    author   text        not null,
    client   text        not null,
    seq      int         not null,
    by_merge boolean     not null,
    at       timestamptz not null default now(),
    step     bytea       not null,
    chain    bytea       not null,
    primary key (section, version)
);
comment on column section_step.version is 'the section''s version with this step';
comment on column section_step.seq is 'the client''s own number of the batch, 0 if it counts none';
comment on column section_step.chain is 'SHA-256 of the chain before, the section, version, author, client, seq and sealed step';
create index section_step_batch on section_step (section, client, seq) where seq > 0;

create table section_snapshot (
    section uuid  not null references section_draft (section),
    version int   not null,
    doc     bytea not null,
    primary key (section, version)
);

create table section_citation (
    section uuid not null references section_draft (section),
    ordinal int  not null,
    passage uuid not null,
    marking text not null,
    primary key (section, passage)
);
comment on column section_citation.marking is 'of the passage when it was cited: it outlives a withdrawal';
create index section_citation_passage on section_citation (passage);

-- Edits that the ledger has not yet been told of: one entry for each person, section and ten seconds.
create table section_edit_due (
    section      uuid        not null references section_draft (section),
    author       text        not null,
    from_version int         not null,
    to_version   int         not null,
    chain        bytea       not null,
    due_at       timestamptz not null,
    primary key (section, author)
);
