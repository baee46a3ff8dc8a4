package org.policyalmanac.clean;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ListingTest {
    private static final String[] HEADLINES = {
        "Harbour Council adopts register of algorithms",
        "What the Ferry Act means for Ward Nine",
        "Minister Holm defends Sandbox Plan in Parliament",
        "Lind to lead new Data Office",
        "Court opens Audit of Night Buses"
    };

    private static String list(int headlines) {
        return IntStream.range(0, headlines)
                .mapToObj(i -> HEADLINES[i % HEADLINES.length] + " " + (1 + i % 28) + " May 2024")
                .collect(Collectors.joining(" "));
    }

    @Test
    void aPageOfHeadlinesIsNoArticle() {
        assertThat(Listing.of(list(30), null)).hasValueSatisfying(why -> assertThat(why)
                .matches("\\d+ of \\d+ words are headlines, names or dates side by side"));
        assertThat(Listing.of(list(10), "https://gazette.example/tag/harbour")).isPresent();
        assertThat(Listing.of(list(10), "https://gazette.example/harbour-council-adopts-register"))
                .isEmpty();
    }

    @Test
    void anArticleAtTheAddressOfAListIsAnArticle() {
        String prose = "The council has adopted a register of public algorithms after a long debate. ".repeat(10);
        assertThat(Listing.of(prose, "https://gazette.example/2024/05")).isEmpty();
        assertThat(Listing.of(prose + list(3), "https://gazette.example/tag/harbour"))
                .isEmpty();
    }

    @Test
    void lawsAndListsOfChangesAreArticles() {
        String law = IntStream.range(0, 40)
                .mapToObj(i -> "(" + i + ") the Agency shall publish the Register of Systems under Section " + i + ";")
                .collect(Collectors.joining(" "));
        assertThat(Listing.of(law, null)).isEmpty();
        String changes = IntStream.range(0, 60)
                .mapToObj(i -> "* Fixed Bug 10" + i + " in Parser and Compiler")
                .collect(Collectors.joining("\n"));
        assertThat(Listing.of(changes, "https://project.example/news/2024/05/")).isEmpty();
        assertThat(Listing.of("AN ACT TO AMEND THE HARBOUR LAW AND THE FERRY LAW ".repeat(30), null))
                .isEmpty();
    }
}
