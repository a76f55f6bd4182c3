-- Frozen editions. The content is sealed with the assessment's data key and holds no word of a passage.
create table edition (
    id uuid primary key,
    assessment uuid not null,
    data_key uuid not null,
    number integer not null,
    frozen_at timestamptz not null,
    frozen_by text not null,
    marking text not null,
    digest text not null,
    title bytea not null,
    content bytea not null,
    unique (assessment, number)
);

-- The words that an edition quotes, as they stood when it was frozen, sealed with the data key of their contribution:
-- when that key is destroyed they are gone from every edition.
create table edition_quotation (
    edition uuid not null references edition,
    passage uuid not null,
    contribution uuid not null,
    words bytea not null,
    primary key (edition, passage)
);
