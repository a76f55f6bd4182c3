-- How much waits in each language is counted without reading a passage's words, and what waits for a second person is few.
create index passage_language on passage (contribution, language) include (id);
create index translation_waiting on translation (language, author) where status = 'WORKING';
