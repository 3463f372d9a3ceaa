package io.github.threadmill.costs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class CostTableTest {

  private static final Workload LOAD = new Workload(1_200, Duration.ofMillis(50));

  static final List<Cost> COSTS =
      List.of(
          new Cost(
              "05-one",
              "one by one",
              1,
              4,
              0,
              1,
              400 << 10,
              LOAD.with(1),
              Duration.ofMillis(63_012)),
          new Cost(
              "09-pool",
              "8 <threads> | & co",
              8,
              8,
              0,
              1_200,
              1_300 << 10,
              LOAD.with(8),
              Duration.ofMillis(7_654)));

  @Test
  void a_terminal_gets_columns() {
    assertThat(CostTable.lines(COSTS, LOAD))
        .containsExactly(
            "1,200 pages, each of which answers after 50 ms:",
            "",
            "                                  in  platform  virtual",
            "exercise  how                 flight   threads  threads  connections    memory      "
                + " time  at the least",
            "05-one    one by one               1         4        0            1    400 kB  63,012"
                + " ms  1,200 × 50 = 60,000 ms",
            "09-pool   8 <threads> | & co       8         8        0        1,200  1,300 kB   7,654"
                + " ms  150 × 50 = 7,500 ms");
  }

  @Test
  void markdown_has_a_table_that_no_text_breaks() {
    assertThat(CostTable.markdown(COSTS, LOAD))
        .isEqualTo(
            """
            1,200 pages, each of which answers after 50 ms:

            | exercise | how | in flight | platform threads | virtual threads | connections | memory | time | at the least |
            | --- | --- | --: | --: | --: | --: | --: | --: | --- |
            | 05-one | one by one | 1 | 4 | 0 | 1 | 400 kB | 63,012 ms | 1,200 × 50 = 60,000 ms |
            | 09-pool | 8 \\<threads\\> \\| \\& co | 8 | 8 | 0 | 1,200 | 1,300 kB | 7,654 ms | 150 × 50 = 7,500 ms |
            """);
  }

  @Test
  void the_last_round_counts_even_if_it_is_not_full() {
    assertThat(new Workload(17, Duration.ofMillis(10)).with(8)).isEqualTo(Duration.ofMillis(30));
    assertThat(new Workload(5, Duration.ofMillis(10)).with(5)).isEqualTo(Duration.ofMillis(10));
  }
}
