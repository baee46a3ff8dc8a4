-- Question: By which words was a subject recognised, in which language, by which rule?
-- Reading: A wrong word here is wrong in every table; the example is one sentence's worth of text round the first
--          mention.
-- Subject: variable subject; else the subject with most mentions.
-- Rows: due
with chosen as (
    select coalesce(
        getvariable('subject'),
        (select entity_id from mentions group by entity_id order by count(*) desc, entity_id limit 1)
    ) as entity_id
)
select
    entity_id,
    mentions.language,
    surface,
    rule,
    count(*) as mentions,
    count(distinct mentions.article_id) as documents,
    -- Places count UTF-16 units; where a text has signs outside the basic plane, the example may begin a little late.
    arg_min(
        case
            when begin >= 0 then substr(text, greatest(1, begin - 39)::bigint, 80 + ("end" - begin)::bigint)
            else title
        end,
        (mentions.article_id, begin)
    ) as example
from mentions
join chosen using (entity_id)
join documents using (article_id)
group by entity_id, mentions.language, surface, rule
order by mentions desc, mentions.language, surface, rule;
