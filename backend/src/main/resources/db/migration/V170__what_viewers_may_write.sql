-- Where the second wall has no rule by which a viewer changes or takes away rows, an UPDATE or DELETE would find none and say
-- nothing. Without the right to try, it fails aloud.
do $$
declare
    walled record;
begin
    for walled in select oid, relname from pg_class
            where relkind = 'r' and relrowsecurity and relnamespace = 'public'::regnamespace loop
        if not exists (select from pg_policy where polrelid = walled.oid and polcmd in ('*', 'w')
                and polroles @> array['tessera_viewer'::regrole::oid]) then
            execute format('revoke update on %I from tessera_viewer', walled.relname);
        end if;
        if not exists (select from pg_policy where polrelid = walled.oid and polcmd in ('*', 'd')
                and polroles @> array['tessera_viewer'::regrole::oid]) then
            execute format('revoke delete on %I from tessera_viewer', walled.relname);
        end if;
    end loop;
end $$;

-- The owner's people give a locked document its password; nothing else of a document is anybody's to change but a worker's.
create policy unlocked on document for update to tessera_viewer using (wall_owns(contribution));
grant update (password) on document to tessera_viewer;
