-- What leant on a contribution when it became less: withdrawn, replaced, rejected, marked more strictly, or a release of it
-- ended. Written by the transaction that makes the change, whoever makes it, so that nothing is forgotten. No words.
create table section_affected (
    id           uuid        primary key default gen_random_uuid(),
    section      uuid        not null,
    contribution uuid        not null references contribution (id),
    cause        text        not null,
    passages     uuid[]      not null,
    at           timestamptz not null default clock_timestamp(),
    settled_by   text,
    settled_at   timestamptz
);
comment on column section_affected.passages is 'on which the section leant then';
create index section_affected_open on section_affected (section) where settled_at is null;

create table edition_affected (
    edition      uuid        not null references edition,
    contribution uuid        not null references contribution (id),
    cause        text        not null,
    audiences    text[]      not null,
    at           timestamptz not null default clock_timestamp()
);
comment on column edition_affected.audiences is 'of the release that ended; none: everybody is concerned';
create index edition_affected_edition on edition_affected (edition, at);

-- A coordinator has called the copy back, or found that it need not be.
alter table edition_copy
    add recalled_by text,
    add recalled_at timestamptz;

create function note_affected(changed uuid, of uuid[], why text, who text[]) returns void
language sql security definer set search_path = public, pg_temp as $$
    insert into section_affected (section, contribution, cause, passages)
    select c.section, changed, why, array_agg(c.passage)
    from section_citation c join passage p on p.id = c.passage
    where p.contribution = changed and (of = '{}' or p.id = any(of))
    group by c.section;
    insert into edition_affected (edition, contribution, cause, audiences)
    select distinct q.edition, changed, why, who
    from edition_quotation q
    where q.contribution = changed and (of = '{}' or q.passage = any(of));
$$;

create function affected_by_contribution() returns trigger language plpgsql as $$
declare
    ranks text[] := array['PUBLIC', 'BPL', 'RESTRICTED'];
begin
    if new.state <> old.state and wall_gone(new.state) then
        perform note_affected(new.id, '{}', new.state, '{}');
    elsif array_position(ranks, new.marking) > array_position(ranks, old.marking)
        or not new.handling <@ old.handling then
        perform note_affected(new.id, '{}', 'TIGHTENED', '{}');
    end if;
    return null;
end $$;

create trigger affected_by_contribution after update of state, marking, handling on contribution
    for each row execute function affected_by_contribution();

-- With a contribution that is gone its releases end too; that is said once.
create function affected_by_release() returns trigger language plpgsql as $$
begin
    if not exists (select from contribution c where c.id = new.contribution and wall_gone(c.state)) then
        perform note_affected(new.contribution, new.passages,
            case when new.until <= now() then 'EXPIRED' else 'REVOKED' end, new.audiences);
    end if;
    return null;
end $$;

create trigger affected_by_release after update of ended_at on release
    for each row when (old.ended_at is null and new.ended_at is not null and (not new.needs_cosignature or new.cosigned_by is not null))
    execute function affected_by_release();

-- The second wall: between the coordinators and the owner.
do $$
declare
    walled text;
begin
    foreach walled in array array['section_affected', 'edition_affected'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy platform on %I to tessera_platform using (true) with check (true)', walled);
        execute format('create policy seen on %I for select to tessera_viewer'
            || ' using (wall_coordinator() or wall_owns(contribution))', walled);
        execute format('create policy settled on %I for update to tessera_viewer'
            || ' using (wall_coordinator()) with check (wall_coordinator())', walled);
    end loop;
end $$;
