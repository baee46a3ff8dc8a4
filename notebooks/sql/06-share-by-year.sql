-- Question: How large was the share of one subject in each year, out of how many stories, and how sure is that?
-- Reading: The months of a year summed, with Wilson's interval (95 %) of the sum; years without a story are left out.
-- Subject: variable subject (and language, * for all); else the one of 05-share-of-a-subject.sql.
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
),
years as (
    select
        year(month) as year,
        subject,
        any_value(label) as label,
        sum(stories)::bigint as stories,
        sum(stories_total)::bigint as stories_total,
        bool_and(is_complete) as is_complete
    from trends join chosen using (subject)
    where language = coalesce(getvariable('language'), '*')
    group by year, subject
    having sum(stories_total) > 0
),
wilson as (
    -- 1.9207294 is half the square of 1.9599640, the standard deviations that hold 95 %.
    select
        *,
        stories / stories_total as share,
        (stories + 1.9207294) / (stories_total + 3.8414588) as centre,
        1.9599640 * sqrt(stories * (1 - stories / stories_total) + 0.9603647) / (stories_total + 3.8414588) as half
    from years
)
select
    year,
    subject,
    label,
    stories,
    stories_total,
    share,
    greatest(0, centre - half) as share_low,
    least(1, centre + half) as share_high,
    is_complete
from wilson
order by year;
