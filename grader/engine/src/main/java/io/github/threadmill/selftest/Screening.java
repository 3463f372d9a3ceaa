package io.github.threadmill.selftest;

import io.github.threadmill.batch.Workshop;
import io.github.threadmill.grade.Outcome;
import io.github.threadmill.grade.Refused;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.run.PreparedExercise;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Takes submissions as far as their first run: intake, compilation, gate. */
final class Screening {

  private final Kit kit;
  private final Workshop workshop;
  private final Stage stage;
  private final Intake intake;

  Screening(Kit kit, Workshop workshop, Stage stage) {
    this.kit = kit;
    this.workshop = workshop;
    this.stage = stage;
    this.intake = new Intake(kit);
  }

  /** The layer that stops an attack before its first run; empty if none does. */
  Optional<Layer> stops(Attack attack) throws IOException {
    ExerciseHome home = kit.exercise(attack.facts().exercise());
    Stage.Placed placed = stage.place(attack);
    Overlay bare = new OverlayStep(home).over(stage.placeBase(home, attack.facts().over()));
    Optional<Layer> latest = Optional.of(Layer.INTAKE);
    for (Intake.Taken taken : intake.beside(home, placed.path(), stage.neighbour(home))) {
      Optional<Layer> layer = layer(home, taken.overlay(), bare);
      if (layer.isEmpty()) {
        return layer;
      }
      latest = layer.get().compareTo(latest.get()) > 0 ? layer : latest;
    }
    return latest;
  }

  private Optional<Layer> layer(ExerciseHome home, Overlay overlay, Overlay bare)
      throws IOException {
    if (overlay.refusal().isPresent() || overlay.sources().equals(bare.sources())) {
      return Optional.of(Layer.INTAKE);
    }
    return workshop
        .grader()
        .refusal(workshop.prepare(home), overlay)
        .map(
            refused ->
                refused.outcome() == Outcome.DOES_NOT_COMPILE ? Layer.COMPILATION : Layer.GATE);
  }

  /** Why an innocent is refused; empty if it is not. */
  Optional<String> refusal(Innocent innocent) throws IOException {
    ExerciseHome home = kit.exercise(innocent.facts().exercise());
    return refusal("innocent " + innocent.name(), home, stage.place(innocent));
  }

  /** The reference and every accepted variant of an exercise that is refused, in a line each. */
  List<String> refusedAnswers(ExerciseHome home) throws IOException {
    List<String> refused = new ArrayList<>();
    for (Path answer : answers(home)) {
      refusal(home.exercise().id() + " " + answer.getFileName(), home, answer)
          .ifPresent(refused::add);
    }
    return refused;
  }

  /** The reference and every accepted variant of an exercise. */
  static List<Path> answers(ExerciseHome home) {
    return Stream.concat(
            home.reference().stream(),
            home.variants().stream()
                .filter(each -> each.getFileName().toString().startsWith("accepted-")))
        .toList();
  }

  private Optional<String> refusal(String name, ExerciseHome home, Path root) throws IOException {
    PreparedExercise prepared = workshop.prepare(home);
    Optional<Refused> refused =
        workshop.grader().refusal(prepared, intake.alone(home, root).overlay());
    return refused.map(why -> name + " is refused: " + why.why().observed());
  }
}
