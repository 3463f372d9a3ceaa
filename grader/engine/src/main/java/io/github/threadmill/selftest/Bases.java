package io.github.threadmill.selftest;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.grade.Graded;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.OverlayStep;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** What the bases of attacks get when nobody cheats. */
final class Bases {

  private record Key(String exercise, String over) {

    static Key of(Attack attack) {
      return new Key(attack.facts().exercise(), attack.facts().over());
    }
  }

  private final Map<Key, Overlay> overlays;
  private final Map<Key, Graded> graded;

  private Bases(Map<Key, Overlay> overlays, Map<Key, Graded> graded) {
    this.overlays = overlays;
    this.graded = graded;
  }

  /** Grades each base once. */
  static Bases graded(
      List<Attack> attacks,
      Kit kit,
      Stage stage,
      Workshop workshop,
      Batch batch,
      Consumer<Graded> progress)
      throws IOException, InterruptedException {
    Map<Key, Overlay> overlays = new LinkedHashMap<>();
    List<Batch.Work> work = new ArrayList<>();
    for (Attack attack : attacks) {
      Key key = Key.of(attack);
      if (!overlays.containsKey(key)) {
        ExerciseHome home = kit.exercise(key.exercise());
        Overlay overlay = new OverlayStep(home).over(stage.placeBase(home, key.over()));
        overlays.put(key, overlay);
        work.add(new Batch.Work(workshop.prepare(home), key.toString(), overlay));
      }
    }
    List<Graded> marks = batch.grade(work, progress);
    Map<Key, Graded> graded = new LinkedHashMap<>();
    overlays.keySet().forEach(key -> graded.put(key, marks.get(graded.size())));
    return new Bases(overlays, graded);
  }

  /** What an attack's base got. */
  Graded graded(Attack attack) {
    return Objects.requireNonNull(graded.get(Key.of(attack)));
  }

  /** The sources of an attack's base. */
  Overlay overlay(Attack attack) {
    return Objects.requireNonNull(overlays.get(Key.of(attack)));
  }
}
