-- What somebody asked of an owner, and what the owner decided. Words are sealed under the contribution's data key.
create table owner_request (
    id           uuid        primary key,
    contribution uuid        not null references contribution (id),
    passages     uuid[]      not null,
    kind         text        not null check (kind in ('RELEASE', 'CLARIFICATION')),
    audiences    text[]      not null,
    until        timestamptz,
    section      uuid,
    why          bytea       not null,
    asked_by     text        not null,
    asked_at     timestamptz not null,
    outcome      text,
    reason       bytea,
    decided_by   text,
    decided_at   timestamptz,
    release      uuid        references release (id),
    constraint owner_request_decided check ((outcome is null) = (decided_at is null)),
    constraint owner_request_two_persons check (outcome = 'TAKEN_BACK' or decided_by <> asked_by)
);

comment on column owner_request.section is 'of the draft, in which the asker needs it';

create index owner_request_open on owner_request (asked_at) where outcome is null;
create index owner_request_of on owner_request (contribution);
