-- Question: Which subjects were in a larger or smaller share of stories lately than before?
-- Reading: Lately is the later half of the complete months, 24 at most; before is all that went before. "apart" says
--          that the two Wilson intervals (95 %) do not meet. Many subjects are looked at, so it is a hint where to
--          look and no test. Only subjects in at least five stories.
-- Rows: due
with spans as (
    select max(month) as last_month, least(24, greatest(1, count(distinct month) // 2)) as months
    from trends
    where is_complete and language = '*'
),
summed as (
    select
        kind,
        subject,
        any_value(label) as label,
        coalesce(sum(stories) filter (where month <= last_month - to_months(months)), 0)::double as before_k,
        coalesce(sum(stories_total) filter (where month <= last_month - to_months(months)), 0)::double as before_n,
        coalesce(sum(stories) filter (where month > last_month - to_months(months)), 0)::double as recent_k,
        coalesce(sum(stories_total) filter (where month > last_month - to_months(months)), 0)::double as recent_n
    from trends cross join spans
    where language = '*' and is_complete and kind in ('entity', 'concept')
    group by kind, subject
    having sum(stories) >= 5
),
wilson as (
    select
        *,
        (before_k + 1.9207294) / (before_n + 3.8414588) as before_centre,
        1.9599640 * sqrt(before_k * (1 - before_k / before_n) + 0.9603647) / (before_n + 3.8414588) as before_half,
        (recent_k + 1.9207294) / (recent_n + 3.8414588) as recent_centre,
        1.9599640 * sqrt(recent_k * (1 - recent_k / recent_n) + 0.9603647) / (recent_n + 3.8414588) as recent_half
    from summed
    where before_n > 0 and recent_n > 0
)
select
    kind,
    subject,
    label,
    before_k::bigint as stories_before,
    before_n::bigint as of_stories_before,
    before_k / before_n as share_before,
    greatest(0, before_centre - before_half) as share_before_low,
    least(1, before_centre + before_half) as share_before_high,
    recent_k::bigint as stories_recent,
    recent_n::bigint as of_stories_recent,
    recent_k / recent_n as share_recent,
    greatest(0, recent_centre - recent_half) as share_recent_low,
    least(1, recent_centre + recent_half) as share_recent_high,
    before_centre + before_half < recent_centre - recent_half
        or recent_centre + recent_half < before_centre - before_half as apart
from wilson
order by apart desc, abs(share_recent - share_before) desc, subject;
