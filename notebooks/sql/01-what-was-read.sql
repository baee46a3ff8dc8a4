-- Question: What is in the archive, and how much of it is left at each step of counting?
-- Reading: Each line is a part of the one above it until "dated stories"; shares and tests use stories.
-- Rows: due
select '1 articles read' as what, count(*) as how_many, 'records whose text could be read' as meaning from articles
union all
select '2 documents', count(*), 'articles with a main text, language and, where known, a date' from documents
union all
select '3 texts', count(distinct text_id), 'documents with near and exact copies counted once' from stories
union all
select '4 stories', count(distinct story_id), 'texts with translations counted once' from stories
union all
select '5 dated stories', count(*), 'stories whose month is known: only these are in a trend'
from stories join documents using (article_id)
where is_canonical and month is not null
union all
select '6 outlets', count(distinct source), 'sources of the documents' from documents
union all
select '7 languages', count(distinct language), 'languages found in the texts, und not counted'
from documents
where language <> 'und'
union all
select '8 months', date_diff('month', min(month), max(month)) + 1, 'from the first dated month to the last, both in'
from documents
having count(month) > 0
order by what;
