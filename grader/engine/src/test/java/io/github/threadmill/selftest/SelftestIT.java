package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.batch.Workshop;
import io.github.threadmill.kit.Kit;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick half of the selftest: what must not run does not, and what must run may. */
class SelftestIT {

  private static final int FEWEST_ATTACKS = 200;
  private static final int FEWEST_INNOCENTS = 40;

  /** It takes the compiler's whole allowance of CPU time. */
  private static final String SLOW = "types-that-explode";

  private final Kit kit =
      new Kit(
          Path.of(System.getProperty("threadmill.home")).toAbsolutePath().normalize(),
          Path.of(System.getProperty("threadmill.jars")));
  private final Path corpus = kit.home().resolve("grader/attacks");

  @Test
  void attacks_are_stopped_where_they_must_be_and_innocents_are_not(@TempDir Path folder)
      throws IOException {
    List<Attack> attacks = Attack.in(corpus);
    List<Innocent> innocents = Innocent.in(corpus);
    assertThat(attacks).hasSizeGreaterThanOrEqualTo(FEWEST_ATTACKS);
    assertThat(innocents).hasSizeGreaterThanOrEqualTo(FEWEST_INNOCENTS);
    List<String> wrong = new ArrayList<>();
    try (Workshop workshop = new Workshop(kit);
        Stage stage = new Stage(kit, folder.toRealPath())) {
      Screening screening = new Screening(kit, workshop, stage);
      for (Attack attack : attacks) {
        if (!attack.name().equals(SLOW)) {
          check(attack, screening).ifPresent(wrong::add);
        }
      }
      for (Innocent innocent : innocents) {
        screening.refusal(innocent).ifPresent(wrong::add);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static Optional<String> check(Attack attack, Screening screening) throws IOException {
    Layer must = attack.facts().stoppedBy();
    Optional<Layer> expected = must.isBeforeTheFirstRun() ? Optional.of(must) : Optional.empty();
    Optional<Layer> found;
    try {
      found = screening.stops(attack);
    } catch (RuntimeException broken) {
      return Optional.of(attack.name() + ": the grader itself broke: " + broken);
    }
    return found.equals(expected)
        ? Optional.empty()
        : Optional.of(attack.name() + ": " + expected + " was to stop it, " + found + " did");
  }

  @Test
  void every_class_of_attacks_is_there_and_no_name_twice() {
    List<Attack> attacks = Attack.in(corpus);
    Set<String> kinds =
        attacks.stream().map(each -> each.kind().substring(0, 3)).collect(Collectors.toSet());
    assertThat(kinds).hasSize(25);
    assertThat(attacks).extracting(Attack::name).doesNotHaveDuplicates();
    assertThat(Attack.canaries(corpus)).hasSizeGreaterThanOrEqualTo(4);
  }
}
