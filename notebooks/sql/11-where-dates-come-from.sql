-- Question: How were the articles dated, how exactly, and which outlets leave articles without a date?
-- Reading: share is of the outlet's documents; evidence "none" means that nothing was known and the article is in no
--          month.
-- Rows: due
with counted as (
    select
        source,
        coalesce(published_evidence, 'none') as evidence,
        coalesce(published_precision, 'none') as exact_to_the,
        count(*) as documents
    from documents
    group by all
)
select *, documents / sum(documents) over (partition by source) as share
from counted
order by sum(documents) over (partition by source) desc, source, documents desc, evidence, exact_to_the;
