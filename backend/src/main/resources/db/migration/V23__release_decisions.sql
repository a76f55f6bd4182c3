-- How a release was decided: openly or as "one partner country", on which conditions, and who signed beside where it
-- goes beyond the network. Until the second person has signed, such a release is not in force.
alter table release
    add anonymous         boolean     not null default false,
    add conditions        bytea,
    add wording           bytea,
    add needs_cosignature boolean     not null generated always as (audiences && array['EU', 'CAPASPOC', 'PUBLIC']) stored,
    add cosigned_by       text,
    add cosigned_at       timestamptz,
    add constraint release_signed_by_two_persons check (cosigned_by <> granted_by),
    add constraint release_wording_is_anonymous check (wording is null or anonymous);

comment on column release.conditions is 'of the owner, sealed under the contribution''s data key';
comment on column release.wording is 'what may be told instead of the passage''s words, sealed under the contribution''s data key';
