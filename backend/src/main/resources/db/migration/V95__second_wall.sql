-- The second wall: row-level security on what countries hand in. The application's login takes on one of two roles for each
-- transaction: tessera_viewer with the settings tessera.country, .authority, .audiences and .coordinator, or
-- tessera_platform. What owns the tables (the login of these migrations) is neither.
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
    for wanted in select tablename from pg_tables where schemaname = 'public' and tablename <> 'flyway_schema_history' loop
        execute format('grant select, insert, update, delete on %I to tessera_viewer, tessera_platform', wanted);
    end loop;
end $$;

grant usage, select on all sequences in schema public to tessera_viewer, tessera_platform;
alter default privileges in schema public
    grant select, insert, update, delete on tables to tessera_viewer, tessera_platform;
alter default privileges in schema public grant usage, select on sequences to tessera_viewer, tessera_platform;

create function wall_coordinator() returns boolean language sql stable as $$
    select coalesce(current_setting('tessera.coordinator', true) = 'true', false)
$$;

-- Of the viewer's country, and of the viewer's unit if he is of one.
create function wall_own(owner text, authority text) returns boolean language sql stable as $$
    select coalesce(owner = nullif(current_setting('tessera.country', true), '')
        and (coalesce(current_setting('tessera.authority', true), '') = ''
            or authority = current_setting('tessera.authority', true)), false)
$$;

create function wall_member(audiences text[]) returns boolean language sql stable as $$
    select coalesce(audiences && string_to_array(nullif(current_setting('tessera.audiences', true), ''), ','), false)
$$;

create function wall_opens(one release) returns boolean language sql stable as $$
    select one.ended_at is null and (one.until is null or one.until > now())
        and (not one.needs_cosignature or one.cosigned_by is not null)
        and not one.anonymous and wall_member(one.audiences)
$$;

create function wall_gone(state text) returns boolean language sql immutable as $$
    select state in ('WITHDRAWN', 'REPLACED', 'REJECTED')
$$;

-- These look at other walled tables than their own, so they look as the owner; each answers a yes or no about one row.
create function wall_owns(one uuid) returns boolean language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from contribution c where c.id = one and wall_own(c.owner, c.authority))
$$;

create function wall_released_in_part(one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from release r where r.contribution = one and wall_opens(r))
$$;

create function wall_document(of uuid, one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from contribution c where c.id = of and (wall_own(c.owner, c.authority)
        or (not wall_gone(c.state) and exists (select from release r where r.contribution = of and wall_opens(r)
            and (r.passages = '{}' or exists (select from passage p where p.document = one and p.id = any(r.passages)))))))
$$;

create function wall_passage(of uuid, one uuid) returns boolean
language sql stable security definer set search_path = public, pg_temp as $$
    select exists (select from contribution c where c.id = of and not wall_gone(c.state)
        and (wall_coordinator() or wall_own(c.owner, c.authority)
            or exists (select from release r where r.contribution = of and wall_opens(r)
                and (r.passages = '{}' or one = any(r.passages)))))
$$;

do $$
declare
    walled text;
begin
    foreach walled in array array['contribution', 'withdrawal', 'release', 'document', 'passage', 'passage_evaluation',
        'translation'] loop
        execute format('alter table %I enable row level security', walled);
        execute format('create policy platform on %I to tessera_platform using (true) with check (true)', walled);
    end loop;
end $$;

create policy seen on contribution for select to tessera_viewer
    using (wall_coordinator() or wall_own(owner, authority) or (not wall_gone(state) and wall_released_in_part(id)));
create policy handed_in on contribution for insert to tessera_viewer with check (wall_own(owner, authority));
create policy decided on contribution for update to tessera_viewer
    using (wall_own(owner, authority)) with check (wall_own(owner, authority));

create policy seen on withdrawal for select to tessera_viewer using (wall_coordinator() or wall_owns(contribution));
create policy decided on withdrawal for insert to tessera_viewer with check (wall_owns(contribution));

create policy seen on release for select to tessera_viewer
    using (wall_coordinator() or wall_opens(release) or wall_owns(contribution));
create policy granted on release for insert to tessera_viewer with check (wall_owns(contribution));
create policy decided on release for update to tessera_viewer
    using (wall_owns(contribution)) with check (wall_owns(contribution));

create policy seen on document for select to tessera_viewer using (wall_coordinator() or wall_document(contribution, id));

create policy seen on passage for select to tessera_viewer using (wall_passage(contribution, id));

-- With their passage; its own policy answers.
create policy seen on translation to tessera_viewer
    using (exists (select from passage p where p.id = translation.passage))
    with check (exists (select from passage p where p.id = translation.passage));
create policy seen on passage_evaluation to tessera_viewer
    using (exists (select from passage p where p.id = passage_evaluation.passage))
    with check (exists (select from passage p where p.id = passage_evaluation.passage));
