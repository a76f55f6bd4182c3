-- Envelopes on their way in; one that is finished stays a while, so that who asks again hears the same. Words are sealed
-- under the platform's key.
create table upload (
    id           uuid        primary key,
    owner        text        not null,
    authority    text,
    account      text        not null,
    said         bytea       not null,
    file_name    bytea,
    size         bigint      not null check (size > 0),
    received     bigint      not null check (received between 0 and size),
    sealed_by    text,
    begun_at     timestamptz not null,
    touched_at   timestamptz not null,
    contribution uuid        references contribution (id)
);

create index upload_of on upload (account) where contribution is null;
create index upload_touched on upload (touched_at);
create index contribution_envelope on contribution (owner, sha256);

-- Receipts as they were given.
create table receipt (
    contribution uuid primary key references contribution (id),
    certificate  text not null,
    signature    text not null
);
