-- Question: How large was the share of one subject in each month, out of how many stories, and how sure is that?
-- Reading: The interval is Wilson's, 95 %; months under 10 stories are not supported: read their interval, claim
--          nothing.
-- Subject: variable subject (and language, * for all); else the concept told most among those in at most a quarter of
--          stories.
-- Rows: due
with totals as (
    select subject, kind, sum(stories) as stories, sum(stories) / nullif(sum(stories_total), 0) as share
    from trends
    where language = '*' and subject <> 'unassigned'
    group by subject, kind
),
chosen as (
    select coalesce(
        getvariable('subject'),
        (select subject from totals order by kind <> 'concept', share > 1 / 4, stories desc, subject limit 1)
    ) as subject
)
select
    month,
    subject,
    label,
    documents,
    stories,
    stories_total,
    share,
    share_low,
    share_high,
    sources,
    is_supported,
    is_complete
from trends join chosen using (subject)
where language = coalesce(getvariable('language'), '*')
order by month;
