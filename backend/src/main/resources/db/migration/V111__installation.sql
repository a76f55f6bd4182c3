-- The first run outside local mode: who took the installation into hand, and what was agreed then. One row.
create table installation (
    one            boolean     primary key default true check (one),
    token          bytea,
    first_admin    text,
    second_admin   text,
    name           bytea,
    ceiling        text,
    language       text,
    backup_by      text,
    cell_proven_at timestamptz,
    finished_at    timestamptz,
    constraint installation_two_persons check (second_admin <> first_admin),
    constraint installation_finished_by_two check (finished_at is null or (second_admin is not null and token is null))
);
comment on column installation.token is 'SHA-256 of the one-time token that the console was told; gone once it is finished';
comment on column installation.name is 'sealed under the platform''s key';
comment on column installation.ceiling is 'the marking that the installation is accredited for';
alter table installation enable row level security;
create policy platform on installation to tessera_platform using (true) with check (true);
