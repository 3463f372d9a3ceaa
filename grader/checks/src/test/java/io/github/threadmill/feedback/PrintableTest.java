package io.github.threadmill.feedback;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrintableTest {

  @Test
  void words_in_any_script_stay_as_they_are() {
    String words = "naïve 日本 🧵 «quoted» 100 ms × 10 – fine";
    assertThat(Printable.text(words)).isEqualTo(words);
  }

  @Test
  void no_character_is_cut_in_two() {
    assertThat(Printable.text("x🧵🧵", 4)).isEqualTo("x🧵…");
    assertThat(Printable.text("x🧵🧵", 5)).isEqualTo("x🧵🧵");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\u0000", "\u0007", "\n", "\r", "\t", "\u001b", "\u007f", "\u0085", "\u009b", "\u00ad",
        "\u200b", "\u200e", "\u202e", "\u2028", "\u2029", "\u2066", "\ufeff", "\ue000", "\ud800",
        "\udc00", "\uffff"
      })
  void what_steers_a_terminal_or_hides_becomes_a_question_mark(String unsafe) {
    assertThat(Printable.text("a" + unsafe + "b")).isEqualTo("a?b");
  }
}
