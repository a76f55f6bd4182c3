-- The owner's 4x4 of a passage when a section first cited it: what was evaluated otherwise since is told beside the section.
-- Ids and codes only.
create table citation_evaluation (
    section    uuid        not null,
    passage    uuid        not null,
    evaluation text        not null,
    at         timestamptz not null default now(),
    primary key (section, passage)
);
