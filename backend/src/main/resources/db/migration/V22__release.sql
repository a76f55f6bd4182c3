create table release (
    id           uuid        primary key,
    contribution uuid        not null references contribution (id),
    audiences    text[]      not null check (cardinality(audiences) > 0),
    passages     uuid[]      not null default '{}',
    until        timestamptz,
    granted_by   text        not null,
    granted_at   timestamptz not null,
    ended_at     timestamptz,
    ended_by     text
);

comment on column release.passages is 'empty: the whole contribution';

create index release_in_force on release (contribution) where ended_at is null;
create index release_expiring on release (until) where ended_at is null and until is not null;

-- Why the owner took a contribution back: sealed under the contribution's data key.
create table withdrawal (
    contribution uuid        primary key references contribution (id),
    reason       bytea       not null,
    withdrawn_by text        not null,
    withdrawn_at timestamptz not null
);
