-- Entries of the glossary that coordinators changed or added. The words are sealed; what counts is what a second coordinator
-- accepted, in the order of deciding.
create table glossary_change (
    id          uuid        primary key,
    words       bytea       not null,
    proposed_by text        not null,
    proposed_at timestamptz not null default now(),
    state       text        not null default 'PROPOSED' check (state in ('PROPOSED', 'ACCEPTED', 'REFUSED')),
    decided_by  text,
    decided_at  timestamptz,
    check ((state = 'PROPOSED') = (decided_by is null)),
    check ((decided_by is null) = (decided_at is null)),
    check (state <> 'ACCEPTED' or decided_by <> proposed_by)
);

alter table glossary_change enable row level security;
create policy platform on glossary_change to tessera_platform using (true) with check (true);
create policy coordinated on glossary_change to tessera_viewer
    using (coalesce(current_setting('tessera.coordinator', true) = 'true', false))
    with check (coalesce(current_setting('tessera.coordinator', true) = 'true', false));
