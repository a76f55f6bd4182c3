-- The second wall: a country's word is its own and the coordinators'; a reviewer's stands with no country.
alter table section_sign_off enable row level security;
create policy platform on section_sign_off to tessera_platform using (true) with check (true);
create policy seen on section_sign_off for select to tessera_viewer
    using (wall_coordinator() or country is null or wall_own(country, null));
create policy given on section_sign_off for insert to tessera_viewer
    with check (country is null or wall_own(country, null));
