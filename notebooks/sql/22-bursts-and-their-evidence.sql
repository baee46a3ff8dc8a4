-- Question: When was a subject written about far more than usual, and which stories stand behind that?
-- Reading: One row for each story to read, at most five for each burst that can be claimed; a burst that cannot be
--          claimed has one row without a story, and its reason. stories is to be compared with expected. Where
--          coverage_break is true, an outlet starts, stops or changes in the burst: look at coverage first.
-- Rows: due
select
    bursts.kind,
    bursts.subject,
    label,
    bursts.language,
    bursts.start,
    bursts."end",
    is_open,
    stories,
    stories_total,
    expected,
    q,
    coverage_break,
    is_claim,
    reason,
    rank,
    sentence,
    published,
    source,
    title,
    url,
    archive,
    position
from bursts
left join trend_evidence as evidence
    on evidence.kind = bursts.kind
    and evidence.subject = bursts.subject
    and evidence.language = bursts.language
    and evidence.start = bursts.start
    and evidence.claim = 'burst'
order by is_claim desc, q nulls last, weight desc, bursts.kind, bursts.subject, bursts.language, bursts.start, rank;
