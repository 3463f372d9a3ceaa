package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InjectionsTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a\n::stop-commands::x",
        "  ::set-output name=a::b",
        "##[error]x",
        "\u001b[31m",
        "\u202egnp"
      })
  void what_is_a_command_to_a_terminal_or_a_workflow_is_found(String text) {
    assertThat(Injections.in("table.txt", text)).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"::error file=a,line=1::x", "a ::b::", "1 < 2", "a\n::group::x"})
  void what_the_kit_writes_itself_is_not(String text) {
    assertThat(Injections.in("annotations.txt", text)).isEmpty();
  }

  @Test
  void markup_counts_where_a_browser_reads_it() {
    assertThat(Injections.in("summary.md", "a <script>x")).hasSize(1);
    assertThat(Injections.in("report.json", "a <script>x")).isEmpty();
  }

  @Test
  void a_block_of_code_shows_markup_and_runs_none() {
    assertThat(Injections.in("summary.md", "````text\n```\n<script>\n````\n`<img src=x>`\n"))
        .isEmpty();
    assertThat(Injections.in("summary.md", "```text\n```\n<script>\n```\n")).hasSize(1);
  }

  @Test
  void formulas_count_where_a_spreadsheet_reads_them() {
    assertThat(Injections.in("marks.csv", "a,\"=SUM(1)\"")).hasSize(1);
    assertThat(Injections.in("marks.csv", "a,'=SUM(1),-3")).isEmpty();
  }
}
