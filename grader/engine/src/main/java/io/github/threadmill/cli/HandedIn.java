package io.github.threadmill.cli;

import io.github.threadmill.batch.Batch;
import io.github.threadmill.batch.Workshop;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.submission.Submission;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A submission, laid over its exercise while the archive that it lies in was open.
 *
 * @param folder where it is, unless it is in an archive
 */
record HandedIn(String name, Optional<Path> folder, ExerciseHome home, Overlay overlay) {

  static HandedIn of(Submission submission, Kit kit) {
    ExerciseHome home = kit.exercise(submission.exerciseId());
    return new HandedIn(
        submission.name(), submission.folder(), home, new OverlayStep(home).over(submission));
  }

  Batch.Work work(Workshop workshop) throws IOException {
    return new Batch.Work(workshop.prepare(home), name, overlay);
  }
}
