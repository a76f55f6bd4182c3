-- Who has come here and as what the provider presented them, and what of that was granted here. Nothing is deleted: who
-- asks later why somebody could see something finds what held then.
create table account (
    name       text        primary key,
    roles      text[]      not null,
    country    text,
    authority  text,
    first_seen timestamptz not null,
    claimed_at timestamptz not null
);
comment on table account is 'what the provider said last';

create table account_claim (
    account   text        not null references account (name),
    since     timestamptz not null,
    roles     text[]      not null,
    country   text,
    authority text,
    primary key (account, since)
);

create table appointment (
    id           uuid        primary key,
    account      text        not null references account (name),
    role         text        not null,
    country      text,
    authority    text,
    two_persons  boolean     not null,
    proposed_by  text        not null,
    proposed_at  timestamptz not null,
    confirmed_by text,
    confirmed_at timestamptz,
    until        timestamptz,
    ended_by     text,
    ended_at     timestamptz,
    constraint appointment_of_somebody_else check (proposed_by <> account and confirmed_by <> account),
    constraint appointment_by_two_persons check (not two_persons or confirmed_by <> proposed_by or proposed_by = 'platform'),
    constraint appointment_confirmed check ((confirmed_by is null) = (confirmed_at is null)),
    constraint appointment_ended check ((ended_by is null) = (ended_at is null))
);
create unique index appointment_once on appointment (account, role, coalesce(country, ''), coalesce(authority, ''))
    where ended_at is null;

create table account_disabling (
    id        uuid        primary key,
    account   text        not null references account (name),
    since     timestamptz not null,
    by        text        not null,
    reason    bytea       not null,
    lifted_by text,
    lifted_at timestamptz,
    constraint account_disabling_of_somebody_else check (by <> account and lifted_by <> account)
);
comment on column account_disabling.reason is 'sealed under the platform''s key';
create unique index account_disabling_once on account_disabling (account) where lifted_at is null;

-- An account is its country's (a unit's: the unit's), and administrators'. The doors ask as the platform.
do $$
declare
    walled text;
begin
    foreach walled in array array['account', 'account_claim', 'appointment', 'account_disabling'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy platform on %I to tessera_platform using (true) with check (true)', walled);
    end loop;
    foreach walled in array array['account', 'appointment'] loop
        execute format('create policy seen on %I to tessera_viewer using (wall_administrator() or wall_own(country, authority))'
            || ' with check (wall_administrator() or wall_own(country, authority))', walled);
    end loop;
    foreach walled in array array['account_claim', 'account_disabling'] loop
        execute format('create policy seen on %I to tessera_viewer'
            || ' using (exists (select from account a where a.name = %I.account))'
            || ' with check (exists (select from account a where a.name = %I.account))', walled, walled, walled);
    end loop;
end $$;
