package io.github.threadmill.work;

import io.github.threadmill.feedback.Place;
import java.util.List;
import java.util.Optional;

/**
 * What a floor has seen.
 *
 * @param stints in the order in which they began
 * @param peakAtOnce how many items were at work at the same time, at the most
 */
public record FloorLog(List<Stint> stints, int peakAtOnce) {

  public FloorLog {
    stints = List.copyOf(stints);
  }

  /** The first run of an item. */
  public Optional<Stint> of(int item) {
    return stints.stream().filter(stint -> stint.item() == item).findFirst();
  }

  /** How many items were run by threads of a kind. */
  public long countOn(Worker.Kind kind) {
    return stints.stream().filter(stint -> stint.worker().kind() == kind).count();
  }

  /** The threads that ran items, in the order in which they came. */
  public List<Worker> workers() {
    return stints.stream().map(Stint::worker).distinct().toList();
  }

  /** The student's line that ran the first item, where one is known. */
  public Optional<Place> firstPlace() {
    return stints.stream().flatMap(stint -> Optional.ofNullable(stint.at()).stream()).findFirst();
  }
}
