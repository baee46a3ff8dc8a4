-- Question: Which records were refused, why, and where do they stand?
-- Reading: share is of all records met (articles and refusals of ingest); every place is given as file @ position, up
--          to five.
-- Rows: due
with met as (
    select (select count(*) from articles) + (select count(*) from rejections where step = 'ingest') as records
)
select
    step,
    reason,
    count(*) as records,
    count(*) / any_value(met.records) as share,
    list(archive || ' @ ' || position order by archive, position)[:5] as places,
    min(detail) as example
from rejections cross join met
group by step, reason
order by records desc, step, reason;
