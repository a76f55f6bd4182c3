-- A country's blinding key can be renewed: the earlier one stays in use until its words are blinded anew.
alter table vault_key add column generation integer not null default 0;

drop index vault_key_only_one;
-- Two nodes on the same first start make one key between them; two that renew at once, one.
create unique index vault_key_only_one on vault_key (kind, owner, generation) where kind in ('COUNTRY', 'BLINDING', 'PLATFORM');
