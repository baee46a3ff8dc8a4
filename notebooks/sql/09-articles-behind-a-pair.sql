-- Question: Which articles stand behind one pair in one month, and where does each stand in the archive?
-- Reading: One row an article that names both, copies included; the place is a file and a position in it, as articles
--          has it.
-- Pair: variables month, entity_a, entity_b; else the pair of smallest q, then of most stories, of all months.
-- Rows: due
with chosen as (
    select month, entity_a, entity_b
    from entity_pairs
    where month = coalesce(getvariable('month')::date, month)
        and entity_a = coalesce(getvariable('entity_a'), entity_a)
        and entity_b = coalesce(getvariable('entity_b'), entity_b)
    order by q, stories desc, p, month desc, entity_a, entity_b
    limit 1
),
named as (
    select
        article_id,
        list(distinct surface order by surface) filter (where entity_id = entity_a) as words_for_a,
        list(distinct surface order by surface) filter (where entity_id = entity_b) as words_for_b
    from mentions cross join chosen
    where entity_id in (entity_a, entity_b)
    group by article_id
    having count(distinct entity_id) = 2
)
select
    chosen.month,
    entity_a,
    entity_b,
    documents.title,
    documents.source,
    documents.language,
    documents.published,
    stories.relation,
    words_for_a,
    words_for_b,
    url,
    archive,
    position,
    documents.article_id
from named
join documents using (article_id)
join stories using (article_id)
join articles using (article_id)
-- A pair belongs to the month of the story, which is the month of its canonical document.
join stories as canonical on canonical.story_id = stories.story_id and canonical.is_canonical
join documents as first_told on first_told.article_id = canonical.article_id
join chosen on chosen.month = first_told.month
order by documents.published, documents.article_id;
