-- Who coordinates and reviews an assessment or one of its chapters. Where nobody is named, every coordinator and reviewer does.
create table team_member (
    assessment uuid        not null references assessment (id),
    chapter    uuid        references chapter (id),
    account    text        not null,
    named_by   text        not null,
    named_at   timestamptz not null,
    unique nulls not distinct (assessment, chapter, account)
);
comment on column team_member.chapter is 'null: of the whole assessment, for chapters without a team of their own';
create index team_member_chapter on team_member (chapter);

-- The second wall of drafts: outside its team a section does not exist, but for the country whose part it is and countries
-- that its audience names. Asked by name, since a team is made of accounts.
create function wall_team(of uuid, part text, audience text[]) returns boolean
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
$$;

alter table section enable row level security;
create policy platform on section to tessera_platform using (true) with check (true);
create policy seen on section to tessera_viewer using (wall_team(chapter, country, audience)) with check (true);

-- Who is in a team is the coordinators' business.
alter table team_member enable row level security;
create policy platform on team_member to tessera_platform using (true) with check (true);
create policy seen on team_member to tessera_viewer using (wall_coordinator()) with check (wall_coordinator());
