package io.github.threadmill.costs;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The counts of the references are those that the exercises promise, whatever else goes on. */
class CostsIT {

  private static final int PAGES = 12;

  @Test
  void each_reference_has_the_threads_and_connections_of_its_kind() throws Exception {
    Kit kit =
        new Kit(
            Path.of(System.getProperty("threadmill.home")),
            Path.of(System.getProperty("threadmill.jars")));
    List<String> counts = new ArrayList<>();
    try (Costs costs = new Costs(kit)) {
      for (ExerciseHome home : Costs.measurable(kit)) {
        Cost cost = costs.measure(home, new Workload(PAGES, Duration.ZERO));
        counts.add(
            "%s: %d in flight, %d virtual, %d connections"
                .formatted(
                    cost.exercise(), cost.inFlight(), cost.virtualThreads(), cost.connections()));
        if (cost.exercise().equals("09-thread-pool-fetcher")) {
          assertThat(cost.platformThreads()).isEqualTo(8);
        }
      }
    }
    assertThat(counts)
        .containsExactly(
            "05-session-fetcher: 1 in flight, 0 virtual, 1 connections",
            "06-async-fetcher: 12 in flight, 0 virtual, 12 connections",
            "09-thread-pool-fetcher: 8 in flight, 0 virtual, 12 connections",
            "10-virtual-threads: 12 in flight, 12 virtual, 12 connections");
  }
}
