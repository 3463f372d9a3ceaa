package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.sandbox.Layers;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultTest {

  private static Assessment made(Attack attack, List<String> gained, List<String> leaked) {
    return new Assessment(attack, attack.facts().stoppedBy(), gained, List.of(), leaked);
  }

  private static Result of(Assessment... assessed) {
    return Result.of(Defence.ALL, List.of(assessed), 3, List.of(), 0, List.of(), 1);
  }

  @Test
  void nothing_found_holds() {
    Result result = of(made(Made.attack(Layer.GATE, Layer.CHILD, false), List.of(), List.of()));
    assertThat(result.held()).isTrue();
    assertThat(result.tally())
        .isEqualTo(
            "1 attacks beside 3 others: 0 gained marks, 0 harmed neighbours, 0 leaked secrets;"
                + " 0 of 0 innocents refused; 1 s");
  }

  @Test
  void a_gain_and_a_leak_of_one_attack_are_counted_and_told() {
    Result result =
        of(
            made(
                Made.attack(Layer.GATE, Layer.CHILD, false),
                List.of("has 4 points; weak has 2"),
                List.of("its secret stands in report.json")));
    assertThat(result.held()).isFalse();
    assertThat(result.gained()).isEqualTo(1);
    assertThat(result.leaked()).isEqualTo(1);
    assertThat(result.problems())
        .containsExactly(
            "evil gained: has 4 points; weak has 2",
            "evil leaked: its secret stands in report.json");
    assertThat(result.rows().getFirst().succeeded()).isEqualTo(1);
  }

  @Test
  void what_is_known_to_succeed_is_counted_apart_and_does_not_hold_either() {
    Result result =
        of(made(Made.attack(Layer.SYSTEM, Layer.SYSTEM, true), List.of(), List.of("got out")));
    assertThat(result.leaked()).isZero();
    assertThat(result.open()).isEqualTo(1);
    assertThat(result.problems()).isEmpty();
    assertThat(result.held()).isFalse();
  }

  @Test
  void what_rests_on_the_system_is_open_where_the_system_has_no_layers() {
    Assessment read =
        made(Made.attack(Layer.SYSTEM, Layer.SYSTEM, false), List.of(), List.of("read it"));
    Result result =
        Result.of(new Defence(true, Layers.NONE), List.of(read), 0, List.of(), 0, List.of(), 1);
    assertThat(result.open()).isEqualTo(1);
    assertThat(result.leaked()).isZero();
    assertThat(result.remarks())
        .containsExactly(
            "without the system's layers user, files, processes, network",
            "nothing is left to stop it: evil leaked: read it");
    assertThat(of(read).leaked()).isEqualTo(1);
  }

  @Test
  void trouble_that_is_nobodys_is_harm() {
    Result result = Result.of(Defence.ALL, List.of(), 0, List.of("a file is new"), 0, List.of(), 1);
    assertThat(result.held()).isFalse();
    assertThat(result.harmed()).isEqualTo(1);
  }

  @Test
  void a_refused_innocent_does_not_hold() {
    Result result =
        Result.of(Defence.ALL, List.of(), 0, List.of(), 2, List.of("records is refused"), 1);
    assertThat(result.held()).isFalse();
    assertThat(result.tally()).contains("1 of 2 innocents refused");
  }

  @Test
  void an_attack_that_another_layer_stopped_is_a_problem() {
    Assessment compiled =
        new Assessment(
            Made.attack(Layer.GATE, Layer.CHILD, false),
            Layer.COMPILATION,
            List.of(),
            List.of(),
            List.of());
    assertThat(of(compiled).problems())
        .containsExactly("evil was to be stopped by gate, and was by compilation");
  }
}
