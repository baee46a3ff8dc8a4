-- Question: Which articles tell the same story, and why were they joined?
-- Reading: One row an article of a story with two or more; days counts from the article that stands for the story.
-- Rows: due
select
    story_id,
    count(*) over (partition by story_id) as told_times,
    stories.relation,
    documents.title,
    documents.source,
    documents.language,
    documents.published,
    case
        when documents.published_precision = 'day' and canonical_document.published_precision = 'day'
            then date_diff('day', canonical_document.published, documents.published)
    end as days,
    stories.similarity,
    stories.evidence,
    archive,
    position,
    article_id
from stories
join documents using (article_id)
join articles using (article_id)
join (select story_id, article_id as canonical_id from stories where is_canonical) as canonical using (story_id)
join documents as canonical_document on canonical_document.article_id = canonical_id
qualify told_times > 1
order by told_times desc, story_id, not stories.is_canonical, documents.published, article_id;
