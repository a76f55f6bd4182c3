-- How much of a document there was and how much came out (JSON), and a password that waits to be tried, once; both sealed
-- under the contribution's data key.
alter table document add column extents bytea, add column password bytea;
