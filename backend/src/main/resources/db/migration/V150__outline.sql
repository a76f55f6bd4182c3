-- Outlines that people change. Chapters and sections move within them, are taken out (never deleted: their steps stay) and
-- are put back; a template is an outline without texts.
alter table assessment add column template boolean not null default false;

alter table chapter drop constraint chapter_assessment_ordinal_key;
alter table chapter alter column ordinal drop not null;
alter table chapter add constraint chapter_place unique (assessment, ordinal) deferrable initially deferred;
comment on column chapter.ordinal is 'null while it is taken out of the outline';

alter table section drop constraint section_chapter_ordinal_key;
alter table section alter column ordinal drop not null;
alter table section add constraint section_place unique (chapter, ordinal) deferrable initially deferred;
alter table section add column responsible text;
alter table section add column due date;
alter table section add column agreed_version int;
comment on column section.ordinal is 'null while it is taken out of the outline';
comment on column section.responsible is 'the account that looks after it';
comment on column section.agreed_version is 'the version of which a coordinator said that it is agreed; any later one is not';

-- How many words a text has of its own, and at which version they were counted.
alter table section_draft add column words int;
alter table section_draft add column words_at int;
