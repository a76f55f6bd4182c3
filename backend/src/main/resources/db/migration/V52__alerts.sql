-- Searches that somebody keeps, and what came in since that they find. The words of a search and its name are sealed under
-- the platform's key, bound to the account. Roles, country and unit are those of the account when it was last here: with
-- them the worker asks; what is shown is decided anew with those of the moment.
create table saved_search (
    id        uuid        primary key,
    account   text        not null,
    roles     text[]      not null,
    country   text,
    authority text,
    alert     boolean     not null,
    words     bytea       not null,
    saved_at  timestamptz not null
);

create index saved_search_of_account on saved_search (account);

create table alert (
    saved_search uuid        not null references saved_search (id) on delete cascade,
    passage      uuid        not null references passage (id) on delete cascade,
    contribution uuid        not null,
    found_at     timestamptz not null default now(),
    seen         boolean     not null default false,
    primary key (saved_search, passage)
);

create index alert_of_contribution on alert (contribution);

-- Since when a passage can be found at all.
create table passage_findable (
    passage uuid        primary key references passage (id) on delete cascade,
    since   timestamptz not null default now()
);

-- Contributions whose passages in the index changed, until the saved searches have been asked.
create table alert_due (
    contribution uuid        primary key,
    since        timestamptz not null default now()
);
