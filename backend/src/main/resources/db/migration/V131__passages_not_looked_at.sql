-- Passages kept before there were rules for personal data; a job looks at them, and asks for them each hour.
create index passage_unlooked on passage (id) where personal is null;
