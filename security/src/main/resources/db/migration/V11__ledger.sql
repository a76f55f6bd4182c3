-- What happened. Rows never change; the chain over them stands beside them (docs/adr: the ledger's chain).
create table ledger_entry (
    seq       bigint generated always as identity primary key,
    id        uuid        not null unique,
    at        timestamptz not null,
    actor     text        not null,
    act       text        not null,
    object    text,
    words     bytea,
    words_key uuid,
    constraint ledger_entry_words_have_a_key check ((words is null) = (words_key is null))
);
create index ledger_entry_at on ledger_entry (at);
create index ledger_entry_actor on ledger_entry (actor, seq);
create index ledger_entry_object on ledger_entry (object, seq);

-- Entries of committed transactions that the chain has not reached yet.
create table ledger_pending (
    seq bigint primary key
);

-- The chain: hash = SHA-256(previous hash, the entry's public part, SHA-256 of its sealed words).
create table ledger_link (
    position   bigint primary key check (position > 0),
    seq        bigint      not null unique,
    hash       bytea       not null check (octet_length(hash) = 32),
    chained_at timestamptz not null default now()
);

create table ledger_checkpoint (
    position  bigint primary key,
    hash      bytea       not null,
    at        timestamptz not null,
    signature bytea       not null
);

create function ledger_only_grows() returns trigger language plpgsql as $$
begin
    raise exception 'The ledger only grows: % on % is refused', tg_op, tg_table_name;
end
$$;

create trigger ledger_entry_only_grows before update or delete or truncate on ledger_entry
    for each statement execute function ledger_only_grows();
create trigger ledger_link_only_grows before update or delete or truncate on ledger_link
    for each statement execute function ledger_only_grows();
create trigger ledger_checkpoint_only_grows before update or delete or truncate on ledger_checkpoint
    for each statement execute function ledger_only_grows();
