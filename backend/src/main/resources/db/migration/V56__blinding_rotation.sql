-- Which countries' words are being blinded under a new key, so that any node can go on after another died.
create table blinding_rotation (
    country     text        primary key,
    begun_by    text        not null,
    begun_at    timestamptz not null default now(),
    done        integer     not null default 0,
    total       integer     not null default 0,
    finished_at timestamptz
);
