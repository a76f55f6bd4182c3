-- Outside its team a chapter does not exist, like its sections; of a chapter with a team those countries know that may enter one
-- of its sections. A country that an audience names enters by its contact point, not by a unit.
create or replace function wall_team(of uuid, part text, audience text[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    with named as (
        select m.account from team_member m where m.chapter = of
        union all
        select m.account from team_member m join chapter c on c.assessment = m.assessment
        where c.id = of and m.chapter is null and not exists (select from team_member t where t.chapter = of)
    )
    select not exists (select from named)
        or coalesce(current_setting('tessera.account', true), '') in (select account from named)
        or coalesce(nullif(current_setting('tessera.country', true), '') = part, false)
        or coalesce(nullif(current_setting('tessera.country', true), '') = any(audience), false)
            and coalesce(current_setting('tessera.authority', true), '') = ''
$$;

create function wall_chapter(one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select wall_team(one, null, '{}')
        or exists (select from section s where s.chapter = one and wall_team(s.chapter, s.country, s.audience))
$$;

alter table chapter enable row level security;
create policy platform on chapter to tessera_platform using (true) with check (true);
create policy seen on chapter to tessera_viewer using (wall_chapter(id)) with check (true);
