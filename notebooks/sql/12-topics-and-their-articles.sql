-- Question: What is each topic made of, and which articles show it best?
-- Reading: stories counts those whose main topic it is, out of all stories with an article in article_topics, dated or
--          not; claim no trend where is_stable is false; the titles are those of largest weight: do they fit the terms?
--          The row "unassigned" holds the articles with too few concepts: it is no topic.
-- Rows: due
with latest as (select topic_id, arg_max(registry, run_id) as now from topic_registry as registry group by topic_id),
words as (
    select topic_id, language, string_agg(term, ', ' order by rank) filter (where rank <= 8) as terms
    from topics
    group by topic_id, language
),
described as (
    select
        topic_id,
        string_agg(if(language = '*', '', language || ': ') || terms, ' | ' order by language) as terms
    from words
    group by topic_id
),
counted as (
    select
        topic_id,
        count(distinct story_id) filter (where is_canonical) as stories,
        (sum(count(distinct story_id) filter (where is_canonical)) over ())::bigint as stories_total
    from article_topics join stories using (article_id)
    where is_main
    group by topic_id
),
best as (select topic_id, list(title order by rank)[:3] as titles from topic_stories group by topic_id)
select
    topic_id,
    coalesce(now.label, 'too few concepts') as label,
    stories,
    stories_total,
    stories / nullif(stories_total, 0) as share,
    now.stability,
    now.is_stable,
    terms,
    titles
from counted
left join latest using (topic_id)
left join described using (topic_id)
left join best using (topic_id)
order by topic_id = 'unassigned', stories desc, topic_id;
