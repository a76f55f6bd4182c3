-- On which an assessment says how likely something is.
alter table assessment add column yardstick text not null default 'ICD203';
