package org.policyalmanac.report;

import java.util.List;

/** What a reader must know of topics: name, explanation and weak point of each thing. */
final class TopicMethod {
    static final List<String[]> CARDS = List.of(
            new String[] {
                "Topic",
                "A set of concepts of the lexicon that keep company in articles, whatever their language: latent Dirichlet"
                        + " allocation (Blei, Ng and Jordan 2003) over concepts, fitted by stochastic expectation"
                        + " maximisation with a learned, asymmetric prior and a start from anchor concepts. One set"
                        + " serves all languages. Without a lexicon, or with one language only, topics are fitted on"
                        + " the words of each language, and those of two languages do not compare.",
                "A topic is what the lexicon can see. A theme that it has no concept for is in no topic, or hidden in"
                        + " another one."
            },
            new String[] {
                "Words of a topic",
                "The words and phrases of each language are attached to the topics of concepts (polylingual topic model,"
                        + " Mimno and others 2009): in ten passes each article's words are shared out over topics, starting"
                        + " from its shares by concepts, which are worth 20 words (up to 200 where little text of the"
                        + " language was read) and hold the topics in their place.",
                "Words follow concepts. In a language where the lexicon is thin, they follow few of them."
            },
            new String[] {
                "Order of terms",
                "Terms stand in the order of their relevance (Sievert and Shirley 2014, lambda 0.55): how probable a term"
                        + " is in the topic, and how much more so than elsewhere. Rare terms are left out.",
                "The first term is not the most frequent one. Read all of them."
            },
            new String[] {
                "Label",
                "The three most relevant concepts, put there by machine, until a person names the topic; then the last"
                        + " event says who did.",
                "A label is three concepts, not a judgement. Stories about something else can be in the topic: read some."
            },
            new String[] {
                "Stories of a topic",
                "A story counts for the one topic that takes most of its canonical document. The share of a topic in an"
                        + " article is article_topics.weight, the mean of its posterior by concepts and words;"
                        + " weight_by_concepts is the same by concepts alone and compares best between languages;"
                        + " deviation is the standard deviation of the posterior, widened for each language by how much"
                        + " the two halves of articles disagree.",
                "A story that is half about another topic counts wholly for the larger one; the weights have both."
            },
            new String[] {
                "Unassigned",
                "Articles with fewer than three concepts (without a lexicon: no known word) have no topic. Stories whose"
                        + " canonical document is such a one, or is in no language that could be told, are counted as"
                        + " unassigned, so that the shares of a month add up to 1.",
                "They are not a theme. Where their share changes, the shares of all topics change with it: look at the"
                        + " lexicon's reach by language and month first."
            },
            new String[] {
                "Stability",
                "Topics are fitted again with other seeds. Stability is the mean Jaccard similarity of a topic's first ten"
                        + " terms with those of its partner there; under 0.6 the topic is marked unstable.",
                "No trend is claimed of unstable topics. Stability says that a topic is found again, not that it means"
                        + " something. It is measured when topics are fitted from scratch, and stays theirs in runs with --add."
            },
            new String[] {
                "Life of a topic",
                "An id stays with its topic over runs: born, continued, split from another, merged from several, dormant"
                        + " (no story any more), or named by a person. topic_registry has every event with its run. An"
                        + " audit (topics --audit) compares today's topics with a fit from scratch.",
                "Likeness between runs is that of terms; the stories of a continued topic may still move."
            },
            new String[] {
                "Comparing languages",
                "All languages have the same topics, and the standardised share holds languages at their usual parts.",
                "The lexicon covers languages unequally: a topic that is smaller in one language may only be less well"
                        + " seen there."
            });

    private TopicMethod() {}
}
