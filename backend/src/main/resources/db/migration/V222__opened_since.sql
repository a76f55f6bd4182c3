-- From which version on an audience belongs to a section, or did before it came to belong by a wider name: what was written and
-- taken out before is not told to it. One of today's audience without a row has belonged from the beginning. No words.
create table section_opened (
    section  uuid not null references section (id) on delete cascade,
    audience text not null,
    version  int  not null,
    primary key (section, audience)
);
comment on column section_opened.version is 'of the text when the audience was named';
