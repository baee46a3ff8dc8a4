package org.policyalmanac.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.policyalmanac.table.UserMistake;

final class FieldNamesTest {
    @Test
    void theFirstNameWithAValueCounts() {
        FieldNames names = FieldNames.of(List.of());
        assertThat(names.value(Field.TITLE, Map.of("subject", "s", "name", "n", "title", " ")))
                .isEqualTo("n");
        assertThat(names.value(Field.PUBLISHED, Map.of("year", "2024", "time", "noon")))
                .isEqualTo("noon");
        assertThat(names.value(Field.AUTHOR, Map.of("title", "t"))).isNull();
    }

    @Test
    void theUsersNamesComeFirst() {
        FieldNames names = FieldNames.of(List.of("title=Casual_Name", "TITLE = short", "url=where"));
        assertThat(names.wants("casual_name")).isTrue();
        assertThat(names.value(Field.TITLE, Map.of("title", "t", "casual_name", "c", "short", "s")))
                .isEqualTo("c");
        assertThat(names.value(Field.TITLE, Map.of("title", "t", "short", "s"))).isEqualTo("s");
        assertThat(names.value(Field.TITLE, Map.of("title", "t", "short", ""))).isEqualTo("t");
        assertThat(names.value(Field.URL, Map.of("where", "w"))).isEqualTo("w");
    }

    @ParameterizedTest
    @ValueSource(strings = {"headline=x", "title", "title=", "=x", "title= "})
    void anythingElseIsAMistake(String option) {
        assertThatThrownBy(() -> FieldNames.of(List.of(option)))
                .isInstanceOf(UserMistake.class)
                .hasMessageContaining("--field " + option);
    }

    @Test
    void noNameServesTwoFields() {
        assertThat(java.util.Arrays.stream(Field.values()).flatMap(field -> field.aliases().stream()))
                .doesNotHaveDuplicates()
                .allMatch(name -> name.equals(FieldNames.key(name)));
    }
}
