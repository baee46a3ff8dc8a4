-- Question: How far do the lexicon's concepts reach into each language, year by year?
-- Reading: share is of content words that are part of a concept; unassigned articles have too few concepts for a topic.
--          A step in either is a step in what topics over all languages can see, not in what was written. The year is
--          null for the undated.
-- Rows: due
select
    language,
    year(month) as year,
    sum(articles)::bigint as articles,
    sum(tokens)::bigint as content_words,
    sum(covered)::bigint as part_of_a_concept,
    sum(covered) / nullif(sum(tokens), 0) as share,
    sum(unassigned)::bigint as unassigned,
    sum(unassigned) / nullif(sum(articles), 0) as unassigned_share
from lexicon_coverage
group by language, year
order by sum(sum(articles)) over (partition by language) desc, language, year nulls last;
