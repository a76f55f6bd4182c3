-- A round is the coordinators' and whom they invited; what belongs to it is behind its own policy.
alter table review_round enable row level security;
create policy platform on review_round to tessera_platform using (true) with check (true);
create policy seen on review_round for select to tessera_viewer using (wall_coordinator() or wall_member(invited));
create policy opened on review_round for insert to tessera_viewer with check (wall_coordinator());
create policy closed on review_round for update to tessera_viewer using (wall_coordinator()) with check (wall_coordinator());
do $$
declare
    walled text;
begin
    foreach walled in array array['review_round_section', 'review_round_done'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy platform on %I to tessera_platform using (true) with check (true)', walled);
        execute format('create policy seen on %I to tessera_viewer'
            || ' using (exists (select from review_round r where r.id = %I.round))'
            || ' with check (exists (select from review_round r where r.id = %I.round))', walled, walled, walled);
    end loop;
end $$;
