-- What somebody read and let go out: the text that was cleared for an audience, by its digest.
create table edition_review (
    edition uuid not null references edition,
    audience text not null,
    digest text not null,
    reviewed_by text not null,
    reviewed_at timestamptz not null,
    primary key (edition, audience, digest)
);

-- Files that left: who holds which copy.
create table edition_copy (
    id uuid primary key,
    edition uuid not null references edition,
    audience text not null,
    format text not null,
    cleared boolean not null,
    digest text not null,
    account text not null,
    at timestamptz not null,
    entry bigint not null
);
create index edition_copy_edition on edition_copy (edition, at);
