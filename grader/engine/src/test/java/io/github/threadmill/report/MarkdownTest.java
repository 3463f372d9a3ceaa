package io.github.threadmill.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class MarkdownTest {

  @Test
  void the_kits_text_is_escaped() {
    assertThat(Markdown.text("a|b `c` *d* <e> [f](g) & h_i \\"))
        .isEqualTo("a\\|b \\`c\\` \\*d\\* \\<e\\> \\[f\\](g) \\& h\\_i \\\\");
  }

  @Test
  void code_has_a_fence_that_its_text_cannot_end() {
    assertThat(Markdown.code("plain")).isEqualTo("`plain`");
    assertThat(Markdown.code("a ` b")).isEqualTo("`` a ` b ``");
    assertThat(Markdown.code("``")).isEqualTo("``` `` ```");
    assertThat(Markdown.code("a\nb")).isEqualTo("`a?b`");
    assertThat(Markdown.code("")).isEqualTo("` `");
  }

  @Test
  void a_block_has_a_fence_that_its_text_cannot_end() {
    assertThat(Markdown.block(List.of("a", "````"))).isEqualTo("`````text\na\n````\n`````\n");
    assertThat(Markdown.block(List.of("a\n```"))).isEqualTo("````text\na?```\n````\n");
  }
}
