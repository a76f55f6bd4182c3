-- Data keys, each wrapped by another key; the plain keys are nowhere.
create table vault_key (
    id           uuid primary key,
    kind         text        not null check (kind in ('COUNTRY', 'BLINDING', 'CONTRIBUTION', 'ASSESSMENT', 'PLATFORM')),
    owner        text        not null default '',
    wrapped      bytea,
    created_at   timestamptz not null default now(),
    destroyed_at timestamptz,
    constraint vault_key_destroyed_is_gone check ((wrapped is null) = (destroyed_at is not null))
);

-- Two nodes on the same first start make one key between them.
create unique index vault_key_only_one on vault_key (kind, owner) where kind in ('COUNTRY', 'BLINDING', 'PLATFORM');
