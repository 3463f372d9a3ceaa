package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ColumnsTest {

  @Test
  void east_asian_characters_take_two_columns_and_combining_accents_none() {
    assertThat(Columns.of("Zoë")).isEqualTo(3);
    assertThat(Columns.of("Zoe\u0308")).isEqualTo(3);
    assertThat(Columns.of("李雷")).isEqualTo(4);
    assertThat(Columns.of("🧵a")).isEqualTo(3);
  }

  @Test
  void a_long_name_is_shortened_in_its_middle() {
    assertThat(Columns.shortened("concurrency-2026-team-17", 12)).isEqualTo("concur…am-17");
    assertThat(Columns.shortened("李雷李雷李雷李雷", 8)).isEqualTo("李雷…雷");
    assertThat(Columns.shortened("fits", 4)).isEqualTo("fits");
  }

  @Test
  void lines_break_at_spaces_and_keep_those_between_words() {
    assertThat(Columns.wrapped("one two  three four", 10))
        .isEqualTo(List.of("one two", "three four"));
    assertThat(Columns.wrapped("a  b", 10)).isEqualTo(List.of("a  b"));
    assertThat(Columns.wrapped("", 10)).isEqualTo(List.of(""));
  }

  @Test
  void a_word_that_is_too_long_stays_whole() {
    assertThat(Columns.wrapped("see exercises/06-async-fetcher now", 10))
        .isEqualTo(List.of("see", "exercises/06-async-fetcher", "now"));
  }
}
