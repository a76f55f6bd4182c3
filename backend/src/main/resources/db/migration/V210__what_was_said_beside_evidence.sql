-- What is said beside a text speaks of it as it was then: with each comment and suggestion stays on which passages the section
-- leant while something was said there. Who may not see one of them is not shown it either, although the text of today cites
-- it no more. Ids only; what was said before this is taken to speak of what is cited today.
alter table section_comment add column leant uuid[] not null default '{}';
alter table section_suggestion add column leant uuid[] not null default '{}';
comment on column section_comment.leant is 'passages that the section cited when it was said, replied to or answered';
comment on column section_suggestion.leant is 'passages that the section cited when it was made or decided';
update section_comment s
    set leant = coalesce((select array_agg(c.passage) from section_citation c where c.section = s.section), '{}');
update section_suggestion s
    set leant = coalesce((select array_agg(c.passage) from section_citation c where c.section = s.section), '{}');

-- The coordinators', and whose every passage is the viewer's own, or stands and is released to the viewer.
create function wall_leans(passages uuid[]) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select wall_coordinator() or not exists (
        select from unnest(passages) cited (passage)
        where not exists (
            select from passage p join contribution c on c.id = p.contribution
            where p.id = cited.passage
                and (wall_own(c.owner, c.authority)
                    or not wall_gone(c.state) and exists (
                        select from release r where r.contribution = c.id and wall_opens(r)
                            and (r.passages = '{}' or p.id = any(r.passages))))))
$$;

create or replace function wall_section(one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from section s where s.id = one and wall_team(s.chapter, s.country, s.audience)
            and (wall_coordinator() or wall_member(s.audience)
                and wall_leans(array(select c.passage from section_citation c where c.section = one))))
$$;

drop policy seen on section_comment;
create policy seen on section_comment to tessera_viewer
    using (wall_section(section) and wall_leans(leant)) with check (wall_section(section) and wall_leans(leant));
drop policy seen on section_suggestion;
create policy seen on section_suggestion to tessera_viewer
    using (wall_section(section) and wall_leans(leant)) with check (wall_section(section) and wall_leans(leant));
