-- Of the own country (a unit: of itself). Which key waits for whom is nobody else's; jobs check signatures as the platform.
alter table signer_key enable row level security;
create policy platform on signer_key to tessera_platform using (true) with check (true);
create function wall_administrator() returns boolean language sql stable as $$
    select coalesce(current_setting('tessera.administrator', true) = 'true', false)
$$;
create policy seen on signer_key to tessera_viewer
    using (wall_administrator() or wall_own(country, authority)) with check (wall_administrator() or wall_own(country, authority));
