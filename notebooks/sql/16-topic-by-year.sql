-- Question: How did one topic's stories and terms change from year to year?
-- Reading: terms are those that the topic's articles of the year have more often than in all years, with how many times
--          more often, for concepts (*) or one language; a year with few stories has none.
-- Topic: variable topic; else the one with most dated stories. Language: variable language; else *, or the topic's own.
-- Rows: due
with sizes as (
    select topic_id, count(*) as stories
    from article_topics
    join stories using (article_id)
    join documents using (article_id)
    where is_main and is_canonical and month is not null and topic_id <> 'unassigned'
    group by topic_id
),
chosen as (
    select topic_id, label
    from topics
    where topic_id = coalesce(
        getvariable('topic'),
        (select topic_id from sizes order by stories desc, topic_id limit 1)
    )
    limit 1
),
years as (
    select topic_id, label, date_trunc('year', month)::date as period, count(*) as stories
    from article_topics
    join chosen using (topic_id)
    join stories using (article_id)
    join documents using (article_id)
    where is_main and is_canonical and month is not null
    group by topic_id, label, period
),
totals as (
    select date_trunc('year', month)::date as period, count(*) as stories_total
    from stories join documents using (article_id)
    where is_canonical and month is not null
    group by period
),
terms as (
    select
        topic_id,
        period,
        string_agg(format('{} ({}/{}, ×{:.1f})', term, stories, stories_total, lift), ', ' order by rank) as terms
    from topic_periods
    where language = coalesce(
        getvariable('language'),
        (select min(language) from topic_periods join chosen using (topic_id))
    )
    group by topic_id, period
)
select
    topic_id,
    label,
    year(period) as year,
    stories,
    stories_total,
    stories / stories_total as share,
    terms
from years
join totals using (period)
left join terms using (topic_id, period)
order by period;
