-- Why merge wrote what stands in a section, or would write it: sentences by rule with their passages, sealed under the
-- assessment's data key. Walled like the section.
create table merge_reason (
    section uuid  primary key,
    reasons bytea not null
);

alter table merge_reason enable row level security;
create policy platform on merge_reason to tessera_platform using (true) with check (true);
create policy seen on merge_reason for select to tessera_viewer using (wall_section(section));
revoke update, delete on merge_reason from tessera_viewer;
