-- What the index has yet to learn. Written by the transaction that makes the change, whoever makes it: a withdrawal
-- leaves search with its commit, and no node's death can make the index forget one.
create table search_change (
    contribution uuid        primary key,
    mark         bigint      not null,
    sight        smallint    not null,
    due          timestamptz not null default now()
);

comment on column search_change.sight is '0 to be indexed, 1 a release ended, 2 gone for everybody';

create index search_change_sight on search_change (sight) where sight > 0;
create index search_change_waiting on search_change (due);

create sequence search_change_mark;

create function search_note_change(changed uuid, seen smallint) returns void language sql as $$
    insert into search_change (contribution, mark, sight)
    values (changed, nextval('search_change_mark'), seen)
    on conflict (contribution) do update
    set mark = excluded.mark, due = least(search_change.due, excluded.due), sight = greatest(search_change.sight, excluded.sight)
$$;

create function search_note_change(changed uuid, seen integer) returns void language sql as $$
    select search_note_change(changed, seen::smallint)
$$;

create function search_contribution_changed() returns trigger language plpgsql as $$
begin
    if new.state in ('WITHDRAWN', 'REPLACED', 'REJECTED') then
        perform search_note_change(new.id, 2);
    elsif new.state = 'PARSED' then
        perform search_note_change(new.id, 0);
    end if;
    return null;
end $$;

create trigger search_contribution_changed after update of state on contribution
    for each row when (old.state is distinct from new.state) execute function search_contribution_changed();

create function search_release_changed() returns trigger language plpgsql as $$
begin
    perform search_note_change(new.contribution, case when new.ended_at is null then 0 else 1 end);
    return null;
end $$;

create trigger search_release_changed after insert or update on release
    for each row execute function search_release_changed();
