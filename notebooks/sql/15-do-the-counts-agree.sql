-- Question: Do the counts of trends and entity_pairs follow from the rows they are made of?
-- Reading: Each row is a count that cannot be found again from mentions, stories and documents. No rows is the right
--          answer.
-- Rows: none
with told as (
    select stories.article_id, stories.story_id, stories.is_canonical, documents.source, first_told.month
    from stories
    join documents using (article_id)
    join stories as canonical on canonical.story_id = stories.story_id and canonical.is_canonical
    join documents as first_told on first_told.article_id = canonical.article_id
),
named as (select distinct article_id, entity_id from mentions),
-- Of a document with very many entities, those mentioned most often are paired.
paired as (
    select article_id, entity_id
    from mentions
    group by article_id, entity_id
    qualify row_number() over (partition by article_id order by count(*) desc, entity_id) <= 60
),
subjects as (
    select
        month,
        entity_id as subject,
        count(*) as documents,
        count(*) filter (where is_canonical) as stories,
        count(distinct source) as sources
    from told join named using (article_id)
    where month is not null
    group by month, entity_id
),
pairs as (
    select
        month,
        a.entity_id as entity_a,
        b.entity_id as entity_b,
        count(*) as documents,
        count(*) filter (where is_canonical) as stories,
        count(distinct source) as sources
    from told
    join paired as a using (article_id)
    join paired as b on b.article_id = told.article_id and a.entity_id < b.entity_id
    -- A run may be told to look at some months only.
    where month in (select month from trends)
    group by all
    -- A pair of which only copies name both has no story, and no row.
    having stories > 0
),
totals as (select month, count(*) as stories_total from told where is_canonical and month is not null group by month)
select
    'trends' as in_table,
    month,
    subject,
    null as entity_b,
    trends.documents,
    coalesce(subjects.documents, 0) as documents_found,
    trends.stories,
    coalesce(subjects.stories, 0) as stories_found,
    trends.stories_total,
    coalesce(totals.stories_total, 0) as total_found,
    trends.sources,
    coalesce(subjects.sources, 0) as sources_found
from trends
left join subjects using (month, subject)
left join totals using (month)
where kind in ('entity', 'concept')
    and language = '*'
    and (
        trends.documents <> documents_found
        or trends.stories <> stories_found
        or trends.stories_total <> total_found
        or trends.sources <> sources_found
    )
union all
select
    'entity_pairs',
    month,
    entity_a,
    entity_b,
    entity_pairs.documents,
    pairs.documents,
    entity_pairs.stories,
    pairs.stories,
    entity_pairs.stories_total,
    totals.stories_total,
    entity_pairs.sources,
    pairs.sources
from entity_pairs
full join pairs using (month, entity_a, entity_b)
left join totals using (month)
where entity_pairs.documents is distinct from pairs.documents
    or entity_pairs.stories is distinct from pairs.stories
    or entity_pairs.stories_total is distinct from totals.stories_total
    or entity_pairs.sources is distinct from pairs.sources
order by in_table, month, subject, entity_b;
