-- To whom the work of an account that leaves went. Nothing is deleted.
create table handover (
    id           uuid        primary key,
    account      text        not null references account (name),
    successor    text        not null references account (name),
    country      text,
    authority    text,
    two_persons  boolean     not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    constraint handover_to_somebody_else check (successor <> account),
    constraint handover_by_somebody_else check (proposed_by <> account and confirmed_by <> account),
    constraint handover_by_two_persons check (not two_persons or confirmed_by <> proposed_by),
    constraint handover_confirmed check ((confirmed_by is null) = (confirmed_at is null))
);
comment on column handover.country is 'of the account, null: a role of the network';
create unique index handover_waits_once on handover (account) where confirmed_at is null;
alter table handover enable row level security;
create policy platform on handover to tessera_platform using (true) with check (true);
create policy seen on handover to tessera_viewer using (wall_administrator() or wall_own(country, authority))
    with check (wall_administrator() or wall_own(country, authority));
