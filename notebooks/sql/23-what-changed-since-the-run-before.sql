-- Question: Which headline numbers are others than in the run before, and why?
-- Reading: The parts from new_articles to text_changes add up to difference. Only new_articles is news; the other parts
--          rewrite what was said of the past. The numbers of the whole archive (subject *) come first, changed or not.
--          No rows in the first run of a warehouse.
-- Rows: may
select
    compared_run,
    number,
    kind,
    subject,
    label,
    language,
    month,
    old,
    new,
    new - old as difference,
    new_articles,
    late_articles,
    removed_articles,
    story_changes,
    date_changes,
    topic_changes,
    lexicon_changes,
    text_changes
from run_changes
where subject = '*' or new <> old
order by subject <> '*', language <> '*', abs(new - old) desc, number, kind, subject, language;
