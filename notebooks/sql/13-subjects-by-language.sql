-- Question: Do the languages of the archive name the same subjects?
-- Reading: share is of all stories of the language, dated or not; a zero in a language with many stories is either a
--          real difference or a word that the lexicon lacks in that language: look at the articles before you quote
--          it.
-- Rows: due
with told as (select article_id, language from stories join documents using (article_id) where is_canonical),
totals as (select language, count(*) as stories_total from told group by language having count(*) >= 5),
subjects as (
    select entity_id
    from mentions join told using (article_id)
    group by entity_id
    order by count(distinct article_id) desc, entity_id
    limit 12
),
named as (select distinct article_id, entity_id, told.language from mentions join told using (article_id)),
counted as (
    select label, entity_id, language, count(article_id) as stories, stories_total
    from subjects
    cross join totals
    join entities using (entity_id)
    left join named using (entity_id, language)
    group by label, entity_id, language, stories_total
)
select *, stories / stories_total as share
from counted
order by sum(stories) over (partition by entity_id) desc, entity_id, stories_total desc, language;
