-- How each page of a copy is marked: what its holder was told. Missing for copies older than this.
alter table edition_copy
    add marking  text,
    add handling text[];
