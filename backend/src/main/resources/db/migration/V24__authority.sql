-- The unit that handed the contribution in; null: the national contact point. A code, no words.
alter table contribution add authority text check (authority ~ '^[A-Z0-9_]{2,40}$');
