-- Every sentence of an edition as a salted leaf under one root, which the installation signs. A leaf's salt and words are
-- sealed: prose and sign-offs with the assessment's data key, quoted words with their contribution's. When that key is
-- destroyed the leaf stays and the rest still verifies.
alter table edition add column root text;
alter table edition add column signature bytea;
comment on column edition.root is 'SHA-256, lower-case hexadecimal; null in editions older than the tree';
comment on column edition.signature is 'detached CMS over the statement that names the root';

create table edition_sentence (
    edition uuid not null references edition,
    ordinal integer not null,
    section uuid not null,
    contribution uuid,
    leaf bytea not null,
    opening bytea not null,
    primary key (edition, ordinal)
);
comment on column edition_sentence.contribution is 'whose words are quoted; null: prose, or a sign-off';
comment on column edition_sentence.opening is 'salt and words, sealed';
