-- Pictures of a section's figures, drawn anew from what was handed in and sealed with the assessment's data key. Which of them
-- stand in the text is said by the text. Walled like the section; coordinators alone put them in and take them away.
create table section_picture (
    id         uuid        primary key,
    section    uuid        not null references section (id),
    media_type text        not null check (media_type in ('image/png', 'image/jpeg')),
    width      int         not null,
    height     int         not null,
    size       int         not null,
    digest     text        not null,
    added_by   text        not null,
    added_at   timestamptz not null default now(),
    content    bytea       not null
);
comment on column section_picture.size is 'bytes of the picture before it was sealed';
comment on column section_picture.digest is 'SHA-256 of these bytes, lower-case hexadecimal';
create index section_picture_section on section_picture (section);
alter table section_picture alter column content set storage external;

alter table section_picture enable row level security;
create policy platform on section_picture to tessera_platform using (true) with check (true);
create policy seen on section_picture for select to tessera_viewer using (wall_section(section));
create policy put_in on section_picture for insert to tessera_viewer
    with check (wall_coordinator() and wall_section(section));
create policy taken_away on section_picture for delete to tessera_viewer
    using (wall_coordinator() and wall_section(section));
revoke update on section_picture from tessera_viewer;

-- The pictures of an edition as they stood when it was frozen, whatever becomes of the section's.
create table edition_picture (
    edition    uuid not null references edition,
    picture    uuid not null,
    media_type text not null,
    width      int  not null,
    height     int  not null,
    content    bytea not null,
    primary key (edition, picture)
);
comment on column edition_picture.content is 'sealed with the assessment''s data key';
alter table edition_picture alter column content set storage external;

alter table edition_picture enable row level security;
create policy platform on edition_picture to tessera_platform using (true) with check (true);
create policy seen on edition_picture for select to tessera_viewer using (wall_coordinator());
create policy frozen on edition_picture for insert to tessera_viewer with check (wall_coordinator());
revoke update, delete on edition_picture from tessera_viewer;
