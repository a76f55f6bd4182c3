-- Names, problems, locators and texts are sealed under the contribution's data key (columns bytea).
create table document (
    id           uuid     primary key,
    contribution uuid     not null references contribution (id),
    ordinal      integer  not null,
    name         bytea    not null,
    media_type   text     not null,
    language     text,
    passages     integer  not null,
    state        text     not null check (state in ('PARSED', 'QUARANTINED', 'NEEDS_PASSWORD', 'SKIPPED')),
    problem      bytea,
    unique (contribution, ordinal)
);

comment on column document.state is 'PARSED counts as INDEXED once the contribution is';

create table passage (
    id           uuid     primary key,
    document     uuid     not null references document (id) on delete cascade,
    contribution uuid     not null references contribution (id),
    ordinal      integer  not null,
    language     text,
    words        bytea    not null,
    unique (document, ordinal)
);

create index passage_of_contribution on passage (contribution);

create table passage_evaluation (
    passage    uuid        not null references passage (id) on delete cascade,
    side       text        not null check (side in ('OWNER', 'COORDINATOR')),
    evaluation text        not null,
    set_by     text        not null,
    set_at     timestamptz not null default now(),
    primary key (passage, side)
);

create table translation (
    passage    uuid        not null references passage (id) on delete cascade,
    language   text        not null,
    words      bytea       not null,
    author     text        not null,
    status     text        not null check (status in ('WORKING', 'VERIFIED')),
    written_at timestamptz not null default now(),
    primary key (passage, language)
);
