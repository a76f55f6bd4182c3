-- Prints that stand in so many contributions of so many countries that they are nobody's text: letterheads, disclaimers, the
-- wording of a form. Texts that meet in nothing else are no copies of each other. Filled with the prints.
create table common_print (
    print bigint primary key
);

alter table common_print enable row level security;
create policy platform on common_print to tessera_platform using (true) with check (true);
