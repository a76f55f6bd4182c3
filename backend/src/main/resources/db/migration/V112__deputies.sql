-- Who acts in a lead's place, and in which time. Ended, never deleted.
create table deputyship (
    id         uuid        primary key,
    lead       text        not null references account (name),
    deputy     text        not null references account (name),
    country    text        not null,
    authority  text,
    valid_from timestamptz not null,
    until      timestamptz not null,
    named_at   timestamptz not null,
    ended_by   text,
    ended_at   timestamptz,
    constraint deputyship_of_somebody_else check (lead <> deputy),
    constraint deputyship_period check (until > valid_from),
    constraint deputyship_ended check ((ended_by is null) = (ended_at is null))
);
create index deputyship_of on deputyship (deputy) where ended_at is null;
alter table deputyship enable row level security;
create policy platform on deputyship to tessera_platform using (true) with check (true);
create policy seen on deputyship to tessera_viewer using (wall_administrator() or wall_own(country, authority))
    with check (wall_administrator() or wall_own(country, authority));
