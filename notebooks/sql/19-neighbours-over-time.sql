-- Question: With whom was one subject named, month by month?
-- Reading: One row a month and neighbour, the ten with most stories of each month. lift is how many times more stories
--          name both than chance brings, shrunken, with its bounds; only where is_claim is true can it be said that the
--          two belong together in that month. community is the neighbour's group in the backbone of the month.
-- Subject: variable subject; else the one with most ties that can be claimed, then with most stories.
-- Rows: due
with chosen as (
    select coalesce(
        getvariable('subject'),
        (
            select entity_id
            from entity_neighbours
            group by entity_id
            order by count(*) filter (where is_claim) desc, sum(stories) desc, entity_id
            limit 1
        )
    ) as entity_id
)
select
    entity_id,
    entities.label,
    neighbours.month,
    rank,
    neighbour,
    other.label as neighbour_label,
    neighbours.stories,
    sentence_stories,
    neighbours.sources,
    stories_entity,
    stories_neighbour,
    stories_total,
    expected,
    lift,
    lift_low,
    lift_high,
    q,
    in_backbone,
    is_claim,
    places.community
from entity_neighbours as neighbours
join chosen using (entity_id)
join entities using (entity_id)
join entities as other on other.entity_id = neighbour
left join entity_months as places on places.month = neighbours.month and places.entity_id = neighbour
where rank <= 10
order by neighbours.month, rank;
