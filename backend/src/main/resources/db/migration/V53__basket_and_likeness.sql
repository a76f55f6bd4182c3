-- Passages that somebody has put aside, ids only, sealed under the platform's key and bound to the account: what somebody
-- gathers tells what he works on.
create table basket (
    account  text  primary key,
    passages bytea not null
);

-- Prints of a passage's text: keyed hashes of runs of words under one key for all countries, so that a text copied across
-- countries meets itself. Filled with the index, and rebuilt with it.
create table passage_print (
    passage      uuid     primary key references passage (id) on delete cascade,
    contribution uuid     not null,
    prints       bigint[] not null
);

create index passage_print_meets on passage_print using gin (prints);
create index passage_print_of_contribution on passage_print (contribution);

-- Passages that state the same fact, as a coordinator says.
create table passage_link (
    one       uuid        not null references passage (id) on delete cascade,
    other     uuid        not null references passage (id) on delete cascade,
    linked_by text        not null,
    linked_at timestamptz not null default now(),
    primary key (one, other),
    check (one < other)
);

create index passage_link_other on passage_link (other);
