-- What opening found above the ceiling, as a level and no words; and when a refused contribution's data key was destroyed:
-- from then on the columns of words open no more.
alter table contribution
    add found_marking text check (found_marking in ('RESTRICTED', 'CONFIDENTIAL', 'SECRET', 'TOP_SECRET')),
    add destroyed_at  timestamptz check (destroyed_at is null or state = 'REJECTED');

create index contribution_refused on contribution (received_at) where state = 'REJECTED';
