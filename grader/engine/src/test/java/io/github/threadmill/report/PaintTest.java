package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PaintTest {

  @Test
  void off_leaves_text_alone() {
    Paint paint = new Paint(false);

    assertThat(paint.bold("a") + paint.red("b") + paint.green("c") + paint.yellow("d"))
        .isEqualTo("abcd");
  }

  @Test
  void on_ends_each_colour_where_its_text_ends() {
    Paint paint = new Paint(true);

    assertThat(paint.bold("a")).isEqualTo("\u001b[1ma\u001b[0m");
    assertThat(paint.red("a")).isEqualTo("\u001b[31ma\u001b[0m");
    assertThat(paint.green("a")).isEqualTo("\u001b[32ma\u001b[0m");
    assertThat(paint.yellow("a")).isEqualTo("\u001b[33ma\u001b[0m");
  }
}
