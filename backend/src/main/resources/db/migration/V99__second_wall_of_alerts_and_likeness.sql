-- An alert tells of a passage, so it is behind the passage's own policy.
do $$
declare
    walled text;
begin
    foreach walled in array array['alert', 'passage_findable'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy platform on %I to tessera_platform using (true) with check (true)', walled);
        execute format('create policy seen on %I to tessera_viewer using (exists (select from passage p where p.id = %I.passage))'
            || ' with check (exists (select from passage p where p.id = %I.passage))', walled, walled, walled);
    end loop;
end $$;
-- Prints are nobody's to read: only the platform compares them. A link is seen by who may see both its passages.
alter table passage_print enable row level security;
create policy platform on passage_print to tessera_platform using (true) with check (true);

alter table passage_link enable row level security;
create policy platform on passage_link to tessera_platform using (true) with check (true);
create policy seen on passage_link for select to tessera_viewer
    using (exists (select from passage p where p.id = passage_link.one)
        and exists (select from passage p where p.id = passage_link.other));
create policy linked on passage_link for insert to tessera_viewer with check (wall_coordinator());
create policy unlinked on passage_link for delete to tessera_viewer using (wall_coordinator());
