-- Who wants to hear by e-mail that there is something new here. The address is sealed under the platform's key, bound to the
-- account. Roles, country and unit are those of the account when it was last here; what waits for it is asked with what
-- holds of them at the moment. What it was last told of is kinds, ids and counts.
create table mail_notice (
    account   text        primary key,
    roles     text[]      not null,
    country   text,
    authority text,
    address   bytea       not null,
    known     text[]      not null,
    told_at   timestamptz
);
