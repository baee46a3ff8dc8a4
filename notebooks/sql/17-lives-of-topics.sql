-- Question: How did the topics come to be what they are, run by run?
-- Reading: One row for each topic and run in which topics were fitted, folded in or named; parents is where a topic came
--          from, match_score how alike its terms are to those of its nearest parent. What holds is the row with
--          is_latest; a topic that is dormant there has no stories any more. A new model is a fit from scratch.
-- Rows: due
select
    topic_id,
    run_id,
    model,
    event,
    list_filter(parents, parent -> parent <> topic_id) as parents,
    match_score,
    label,
    label_author,
    language,
    stories,
    stability,
    is_stable,
    run_id = max(run_id) over (partition by topic_id) as is_latest
from topic_registry
order by topic_id, run_id;
