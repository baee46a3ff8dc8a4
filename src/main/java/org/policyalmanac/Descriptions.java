package org.policyalmanac;

import picocli.CommandLine.Model.CommandSpec;

/** What {@code --help} says of a job: what it reads and writes, and an example that can be typed. */
record Descriptions(String sentence, String example) {
    static Descriptions of(String job) {
        return switch (job) {
            case "run" ->
                new Descriptions(
                        "Reads an archive and writes every table and the report: all jobs below, one after the other.",
                        "jobs/almanac run --archive data/sample --warehouse target/almanac");
            case "ingest" ->
                new Descriptions(
                        "Reads the archive into articles; what cannot be read becomes a row of rejections.",
                        "jobs/almanac ingest --archive scrapes/2025 --archive wire.jsonl.gz --field title=casual_name --warehouse DIR");
            case "clean" ->
                new Descriptions(
                        "Makes documents of articles: main text without boilerplate, language, date of publication.",
                        "jobs/almanac clean --warehouse DIR");
            case "stories" ->
                new Descriptions(
                        "Finds exact, near and translated copies, so that a story told five times in three languages is counted once.",
                        "jobs/almanac stories --warehouse DIR");
            case "entities" ->
                new Descriptions(
                        "Finds the lexicon's organisations, people, laws, models, concepts and all countries in the documents.",
                        "jobs/almanac entities --lexicon data/lexicon --warehouse DIR");
            case "topics" ->
                new Descriptions(
                        "Fits one set of topics over all languages on the concepts of the lexicon, and attaches each "
                                + "language's words; with --add, folds new articles into the topics there are.",
                        "jobs/almanac topics --topics 30 --seed 7 --warehouse DIR");
            case "topics label" ->
                new Descriptions(
                        "Names a topic; the name stands in all tables and stays in later runs.",
                        "jobs/almanac topics label t007 \"Export controls\" --author \"A. Analyst\" --warehouse DIR");
            case "network" ->
                new Descriptions(
                        "Counts which entities are named together in each month and over the whole range, how surprising that "
                                + "is, what changed, and which groups they form.",
                        "jobs/almanac network --compare 2023-01..2023-12,2024-01..2024-12 --warehouse DIR");
            case "trends" ->
                new Descriptions(
                        "Counts topics, entities and pairs by day, week, month, quarter or year, with denominators and "
                                + "intervals; the archive's coverage; which trends and bursts can be claimed, and the stories behind them.",
                        "jobs/almanac trends --by quarter --from 2022-01 --until 2025-12 --warehouse DIR");
            case "changes" ->
                new Descriptions(
                        "Says what changed in each headline number since an earlier run, and why: new, late and removed "
                                + "articles, stories, dates, texts, topics and lexicon, in parts that add up.",
                        "jobs/almanac changes --compare-to 20250601T021500Z-3f9a --warehouse DIR");
            case "report" ->
                new Descriptions(
                        "Writes one HTML page that opens offline, and trends and entity_pairs as CSV; with --compare-to, "
                                + "runs 'changes' first.",
                        "jobs/almanac report --warehouse DIR");
            case "candidates" ->
                new Descriptions(
                        "Lists the names that the lexicon lacks, each with an example sentence; 'candidates accept' and "
                                + "'candidates refuse' decide on one.",
                        "jobs/almanac candidates --language de --limit 30 --warehouse DIR");
            case "candidates accept" ->
                new Descriptions(
                        "Makes a candidate an entity of this warehouse's lexicon; the next run finds it in the whole archive.",
                        "jobs/almanac candidates accept \"Zentrix Labs\" --as organisation:zentrix-labs --country FR "
                                + "--warehouse DIR");
            case "candidates refuse" ->
                new Descriptions(
                        "Takes a candidate out of the queue for good.",
                        "jobs/almanac candidates refuse \"Read More\" --warehouse DIR");
            case "tables" ->
                new Descriptions(
                        "Shows what is in a warehouse: all tables, or the documentation or rows of one.",
                        "jobs/almanac tables --warehouse DIR trends --limit 5");
            case "export" ->
                new Descriptions(
                        "Writes a table to one file: CSV, XLSX or Parquet by its ending.",
                        "jobs/almanac export --warehouse DIR trends --to trends.xlsx");
            case "benchmark" ->
                new Descriptions(
                        "Measures what the almanac promises, and prints each figure beside its target.",
                        "jobs/almanac benchmark translations --corpora DIR");
            default -> throw new IllegalArgumentException(job);
        };
    }

    void addTo(CommandSpec spec) {
        spec.usageMessage().description(sentence).footer("", "Example:", "  " + example);
        spec.usageMessage().sortOptions(false);
    }
}
