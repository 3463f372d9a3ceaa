package io.github.threadmill.selftest;

import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.submission.SubmissionFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Takes submissions in as {@code grade} does: found among others, laid over the exercise. */
final class Intake {

  private final Kit kit;

  Intake(Kit kit) {
    this.kit = kit;
  }

  /** A submission that was found. */
  record Taken(String name, Overlay overlay) {}

  /**
   * What an attack comes to, found beside an honest submission.
   *
   * @return one for each submission that it pretends to be
   */
  List<Taken> beside(ExerciseHome home, Path path, Path neighbour) {
    List<Taken> all = find(home, List.of(path, neighbour));
    return all.subList(0, Math.max(0, all.size() - 1));
  }

  /** An honest submission alone. */
  Taken alone(ExerciseHome home, Path path) {
    return find(home, List.of(path)).getFirst();
  }

  private List<Taken> find(ExerciseHome home, List<Path> paths) {
    return new SubmissionFinder(kit.exerciseIds(), Optional.of(home.exercise().id()))
        .find(
            paths,
            submission -> new Taken(submission.name(), new OverlayStep(home).over(submission)));
  }
}
