-- The two roles behind the wall, before any migration names them: V57 and V58 do, and V95 made them. They belong to the whole
-- cluster, so deploy/postgres or the local mode has usually made them; else the login of the migrations needs CREATEROLE.
do $$
declare
    wanted text;
begin
    foreach wanted in array array['tessera_viewer', 'tessera_platform'] loop
        if not exists (select from pg_roles where rolname = wanted) then
            begin
                execute format('create role %I nologin', wanted);
            exception
                when duplicate_object or unique_violation then null;
            end;
        end if;
    end loop;
end $$;
