-- The words of each contribution, sealed under its key, to complete what people of its own country type. Behind the wall
-- they are the owner's people's alone, whatever is released to others.
create table contribution_words (
    contribution uuid        primary key references contribution (id) on delete cascade,
    words        bytea       not null,
    kept_at      timestamptz not null default clock_timestamp()
);

alter table contribution_words enable row level security;
create policy platform on contribution_words to tessera_platform using (true) with check (true);
create policy seen on contribution_words for select to tessera_viewer using (wall_owns(contribution));

-- What is in the index already is read once more, so that its words are kept.
select search_note_change(id, 0) from contribution where state in ('PARSED', 'INDEXED');
