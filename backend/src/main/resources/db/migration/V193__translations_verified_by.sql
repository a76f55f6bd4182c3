-- Who said that a translation by somebody else is right, and when.
alter table translation add column verified_by text, add column verified_at timestamptz;
