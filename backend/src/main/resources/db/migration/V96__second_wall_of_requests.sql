-- What is asked of an owner is between the owner and the coordinators.
alter table owner_request enable row level security;
create policy platform on owner_request to tessera_platform using (true) with check (true);
create policy seen on owner_request for select to tessera_viewer using (wall_coordinator() or wall_owns(contribution));
create policy asked on owner_request for insert to tessera_viewer with check (wall_coordinator());
create policy decided on owner_request for update to tessera_viewer
    using (wall_coordinator() or wall_owns(contribution)) with check (wall_coordinator() or wall_owns(contribution));
