-- Question: What is each topic made of, and which articles show it best?
-- Reading: stories counts those whose main topic it is; the titles are those of largest weight: do they fit the
--          words?
-- Rows: due
with words as (
    select topic_id, language, string_agg(term, ' ' order by rank) filter (where rank <= 10) as terms
    from topics
    group by topic_id, language
),
members as (
    select
        topic_id,
        count(*) filter (where is_main) as stories,
        list(coalesce(title, '(no title)') order by weight desc, article_id)[:3] as titles
    from article_topics join documents using (article_id)
    group by topic_id
)
select topic_id, language, terms, coalesce(stories, 0) as stories, titles
from words left join members using (topic_id)
order by stories desc, topic_id, language;
