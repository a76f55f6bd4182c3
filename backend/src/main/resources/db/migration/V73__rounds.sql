-- Review rounds: who is asked for what on which sections until when. The note is sealed with the assessment's data key.
create table review_round (
    id uuid primary key,
    assessment uuid not null,
    number integer not null,
    asks text not null,
    invited text[] not null,
    reviewers text[] not null,
    note bytea not null,
    deadline date not null,
    opened_by text not null,
    opened_at timestamptz not null,
    closed_by text,
    closed_at timestamptz,
    unique (assessment, number)
);
comment on column review_round.invited is 'countries, and REVIEWERS';
comment on column review_round.reviewers is 'accounts; none: every reviewer';

create table review_round_section (
    round uuid not null references review_round,
    section uuid not null,
    primary key (round, section)
);
create index review_round_section_section on review_round_section (section);

-- Who has said what there was to say.
create table review_round_done (
    round uuid not null references review_round,
    party text not null,
    account text not null,
    at timestamptz not null,
    primary key (round, party)
);
comment on column review_round_done.party is 'a country, or a reviewer''s account';

alter table section_comment add column round uuid references review_round;
alter table section_comment add column party text;
comment on column section_comment.party is 'of the author: a country, else the account';
alter table section_comment add column mentions text[] not null default '{}';
create index section_comment_round on section_comment (round);

-- What is said below a comment; sealed like it.
create table comment_reply (
    id uuid primary key,
    comment uuid not null references section_comment,
    author text not null,
    at timestamptz not null,
    mentions text[] not null,
    words bytea not null
);
create index comment_reply_comment on comment_reply (comment, at);
