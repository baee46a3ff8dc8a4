-- Question: Which two subjects are named together more, or less, than before?
-- Reading: ratio compares the tie with what chance brings in each span, so that neither a larger archive nor more news of
--          one of the two is a change; it has a 95 % interval. Only rows with is_claim are changes that can be claimed:
--          q under 0.05 after all rows were looked at, and two outlets at least. Where the archive's outlets changed
--          between the spans, see coverage, the change may be theirs.
-- Rows: due
select
    entity_a,
    entity_b,
    a.label as label_a,
    b.label as label_b,
    before_first,
    before_last,
    after_first,
    after_last,
    stories_before,
    expected_before,
    stories_after,
    expected_after,
    sources,
    ratio,
    ratio_low,
    ratio_high,
    p,
    q,
    is_claim
from pair_changes
join entities as a on a.entity_id = entity_a
join entities as b on b.entity_id = entity_b
order by is_claim desc, q, p, stories_before + stories_after desc, entity_a, entity_b;
