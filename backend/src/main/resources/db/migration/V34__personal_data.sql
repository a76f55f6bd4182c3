-- Whether rules found personal data in a passage; null: nobody has looked. No words, and nothing of what was found.
alter table passage add personal boolean;

create index passage_personal on passage (contribution) where personal;
