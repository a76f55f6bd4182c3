-- Markings that two persons set: of sections and editions by coordinators, of contributions (a weaker one) by their owner.
-- The reason is sealed with the contribution's or the assessment's data key.
create table marking_override (
    id          uuid        primary key,
    kind        text        not null check (kind in ('SECTION', 'EDITION', 'CONTRIBUTION')),
    object      uuid        not null,
    marking     text        not null,
    handling    text[]      not null,
    reason      bytea       not null,
    proposed_by text        not null,
    proposed_at timestamptz not null,
    state       text        not null check (state in ('PROPOSED', 'IN_FORCE', 'REFUSED', 'ENDED')),
    decided_by  text,
    decided_at  timestamptz,
    ended_by    text,
    ended_at    timestamptz,
    constraint marking_override_two_persons check (state not in ('IN_FORCE', 'ENDED') or decided_by <> proposed_by)
);
comment on column marking_override.handling is 'of a contribution; none for texts, whose codes are their sources''';
create unique index marking_override_one_of_each on marking_override (kind, object, state)
    where state in ('PROPOSED', 'IN_FORCE');

-- The second wall: texts are the coordinators', contributions their owner's.
alter table marking_override enable row level security;
create policy platform on marking_override to tessera_platform using (true) with check (true);
create policy seen on marking_override to tessera_viewer
    using (wall_coordinator() or (kind = 'CONTRIBUTION' and wall_owns(object)))
    with check (case when kind = 'CONTRIBUTION' then wall_owns(object) else wall_coordinator() end);

-- A contribution that is marked otherwise is indexed again; until then its hits are looked at one by one.
create function search_contribution_marked() returns trigger language plpgsql as $$
begin
    perform search_note_change(new.id, 1);
    return null;
end $$;

create trigger search_contribution_marked after update of marking, handling on contribution
    for each row when (old.marking is distinct from new.marking or old.handling is distinct from new.handling)
    execute function search_contribution_marked();
