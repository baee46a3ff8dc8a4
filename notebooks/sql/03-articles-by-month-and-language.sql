-- Question: How many articles does the archive hold for each month and language?
-- Reading: Every month of every language from the archive's first to its last has a row; zeros are months without
--          articles.
-- Rows: due
with months as (
    select unnest(
        range(min(month)::timestamp, max(month)::timestamp + interval 1 month, interval 1 month)
    )::date as month
    from documents
),
languages as (select distinct language from documents where month is not null)
select
    month,
    language,
    count(article_id) as documents,
    count(article_id) filter (where is_canonical) as stories,
    count(distinct source) as sources
from months
cross join languages
left join (
    select article_id, month, language, source, is_canonical from documents join stories using (article_id)
) as dated using (month, language)
group by month, language
order by month, language;
