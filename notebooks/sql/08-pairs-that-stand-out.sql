-- Question: Which two subjects were named together in a month more often than chance would have it?
-- Reading: expected is what chance brings, given how many subjects each story names; lift is how many times more there
--          are, shrunken, with its bounds; q under 0.05 stands out even though every pair of the month was looked at. Only
--          is_claim says that the two belong together: it asks for three stories and two outlets besides.
-- Month: variable month; else the month with most pairs of q under 0.05, then the one with most stories.
-- Rows: due
with chosen as (
    select coalesce(
        getvariable('month')::date,
        (
            select month
            from entity_pairs
            group by month
            order by count(*) filter (where q < 0.05) desc, max(stories_total) desc, month desc
            limit 1
        )
    ) as month
)
select
    month,
    entity_a,
    entity_b,
    a.label as label_a,
    b.label as label_b,
    pairs.documents,
    stories,
    sentence_stories,
    sources,
    stories_a,
    stories_b,
    stories_total,
    expected,
    lift,
    lift_low,
    lift_high,
    npmi,
    p,
    q,
    in_backbone,
    is_claim
from entity_pairs as pairs
join chosen using (month)
join entities as a on a.entity_id = entity_a
join entities as b on b.entity_id = entity_b
order by q, p, stories desc, npmi desc, entity_a, entity_b;
