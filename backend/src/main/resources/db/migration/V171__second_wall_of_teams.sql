-- What is said beside a text is behind the wall of its team like the text itself, for coordinators too.
create or replace function wall_section(one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
        select from section s where s.id = one and wall_team(s.chapter, s.country, s.audience)
            and (wall_coordinator() or wall_member(s.audience)
                and not exists (
                    select from section_citation cited
                    where cited.section = one
                        and not exists (
                            select from passage p join contribution c on c.id = p.contribution
                            where p.id = cited.passage
                                and (wall_own(c.owner, c.authority)
                                    or exists (select from release r where r.contribution = c.id and wall_opens(r)
                                        and (r.passages = '{}' or p.id = any(r.passages))))))))
$$;
