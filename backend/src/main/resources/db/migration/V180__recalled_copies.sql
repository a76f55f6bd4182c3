-- Whether the copy was called back or found to be in order, and when its holder said that it is gone. What was settled before
-- this was kept does not say which, and asks nobody anything.
alter table edition_copy
    add called_back boolean not null default false,
    add gone_at timestamptz;
comment on column edition_copy.gone_at is 'given back or destroyed, by the word of the account that held it';
create index edition_copy_called_back on edition_copy (account) where called_back and gone_at is null;
