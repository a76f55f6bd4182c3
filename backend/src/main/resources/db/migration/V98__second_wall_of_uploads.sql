-- An upload is of the own country (a unit: of itself); whose account's it is, the application asks. Receipts are between the
-- owner and the installation, which answers for them.
alter table upload enable row level security;
create policy platform on upload to tessera_platform using (true) with check (true);
create policy seen on upload to tessera_viewer
    using (wall_own(owner, authority)) with check (wall_own(owner, authority));
alter table receipt enable row level security;
create policy platform on receipt to tessera_platform using (true) with check (true);
create policy seen on receipt for select to tessera_viewer using (wall_owns(contribution) or wall_coordinator());
create policy given on receipt for insert to tessera_viewer with check (wall_owns(contribution));
