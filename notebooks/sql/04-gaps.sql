-- Question: Which languages have months without any article, and how long is the longest gap?
-- Reading: A share can only be read where there are articles: long gaps mean silence of the archive, not of the
--          world.
-- Rows: due
with months as (
    select unnest(
        range(min(month)::timestamp, max(month)::timestamp + interval 1 month, interval 1 month)
    )::date as month
    from documents
),
counted as (
    select month, language, count(article_id) as documents
    from months
    cross join (select distinct language from documents where month is not null) as languages
    left join (select article_id, month, language from documents) as dated using (month, language)
    group by month, language
),
numbered as (
    -- Within a run of empty months, the month's number less its rank among the empty ones stays the same.
    select
        *,
        date_diff('month', date '1900-01-01', month)
            - row_number() over (partition by language, documents = 0 order by month) as run
    from counted
),
gaps as (
    select language, count(*) as months, min(month) as gap_from_month
    from numbered
    where documents = 0
    group by language, run
)
select
    language,
    sum(documents)::bigint as documents,
    count(*) as months,
    count(*) filter (where documents = 0) as empty_months,
    coalesce(any_value(longest.months), 0) as longest_gap,
    any_value(longest.gap_from_month) as longest_gap_from_month
from counted
left join (
    select language, max(months) as months, arg_max(gap_from_month, (months, -epoch(gap_from_month))) as gap_from_month
    from gaps
    group by language
) as longest using (language)
group by language
order by documents desc, language;
