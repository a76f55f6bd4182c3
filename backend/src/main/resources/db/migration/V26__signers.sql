-- Public keys with which analysts sign. What a key says of its owner is words, so names and keys are sealed under the
-- platform's key; fingerprints and key ids are hashes and plain, since they are looked for.
create table signer_key (
    id            uuid        primary key,
    country       text        not null,
    authority     text,
    account       text        not null,
    by_lead       boolean     not null,
    kind          text        not null check (kind in ('X509', 'OPENPGP')),
    fingerprint   text        not null,
    key_ids       text[]      not null,
    material      bytea       not null,
    name          bytea       not null,
    valid_from    timestamptz not null,
    valid_until   timestamptz,
    state         text        not null check (state in ('PENDING', 'CONFIRMED', 'REFUSED', 'REVOKED')),
    registered_at timestamptz not null,
    decided_by    text,
    decided_at    timestamptz,
    revoked_from  timestamptz,
    reason        bytea,
    constraint signer_key_two_persons check (decided_by <> account)
);

create unique index signer_key_once on signer_key (country, fingerprint) where state <> 'REFUSED';
create index signer_key_fingerprint on signer_key (fingerprint);
create index signer_key_ids on signer_key using gin (key_ids);

-- What the signatures on the envelope count for, and the fingerprints of the keys whose signatures fit.
alter table contribution add signed text not null default 'UNSIGNED', add signers text[] not null default '{}';
create index contribution_signers on contribution using gin (signers) where signers <> '{}';
