-- What is said beside a section's text is walled like the section: the coordinators', and whoever is in its chosen audience
-- to whom every passage that it cites belongs or is released; a passage that is no more leaves it to the coordinators.
create function wall_section(one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select wall_coordinator() or exists (
        select from section s where s.id = one and wall_member(s.audience)
            and not exists (
                select from section_citation cited
                where cited.section = one
                    and not exists (
                        select from passage p join contribution c on c.id = p.contribution
                        where p.id = cited.passage
                            and (wall_own(c.owner, c.authority)
                                or exists (select from release r where r.contribution = c.id and wall_opens(r)
                                    and (r.passages = '{}' or p.id = any(r.passages)))))))
$$;

alter table section_suggestion enable row level security;
create policy platform on section_suggestion to tessera_platform using (true) with check (true);
create policy seen on section_suggestion to tessera_viewer using (wall_section(section)) with check (wall_section(section));

alter table section_comment enable row level security;
create policy platform on section_comment to tessera_platform using (true) with check (true);
create policy seen on section_comment to tessera_viewer using (wall_section(section)) with check (wall_section(section));

-- With its comment; that one's own policy answers.
alter table comment_reply enable row level security;
create policy platform on comment_reply to tessera_platform using (true) with check (true);
create policy seen on comment_reply to tessera_viewer
    using (exists (select from section_comment c where c.id = comment_reply.comment))
    with check (exists (select from section_comment c where c.id = comment_reply.comment));

-- Editions and their sentences are the coordinators'.
alter table edition_sentence enable row level security;
create policy platform on edition_sentence to tessera_platform using (true) with check (true);
create policy seen on edition_sentence to tessera_viewer using (wall_coordinator()) with check (wall_coordinator());
