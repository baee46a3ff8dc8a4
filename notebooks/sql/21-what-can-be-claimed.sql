-- Question: Which subjects moved, and of which of them can that be claimed?
-- Reading: Only rows with is_claim say that a share moved; reason says why the others do not, which is no proof that
--          nothing happened. q is p corrected for all series of the family. A slope of 0.69 is odds doubled each year.
--          change_composition is the part of the difference that comes from other outlets and languages being read.
-- Rows: due
select
    kind,
    subject,
    label,
    language,
    "from",
    "to",
    months,
    stories,
    stories_total,
    share_first,
    share_last,
    change_rate,
    change_composition,
    slope_per_year,
    slope_low,
    slope_high,
    p,
    q,
    family,
    family_size,
    is_claim,
    reason
from trend_tests
order by is_claim desc, q nulls last, p nulls last, stories desc, kind, subject, language;
