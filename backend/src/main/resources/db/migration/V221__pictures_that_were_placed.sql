-- A picture that was handed in for a figure and never came into the text is forgotten after a while; what a text once showed
-- stays, since a moment of the past may be restored.
alter table section_picture add column placed boolean not null default true;
alter table section_picture alter column placed set default false;
comment on column section_picture.placed is 'whether the text ever showed it';
create index section_picture_unplaced on section_picture (added_at) where not placed;
