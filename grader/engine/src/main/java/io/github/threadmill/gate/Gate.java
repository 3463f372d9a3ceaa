package io.github.threadmill.gate;

import io.github.threadmill.exercise.Exercise;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.overlay.Refusal;
import io.github.threadmill.overlay.Refusal.Kind;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.classfile.ClassFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Stands between the compiler and the first run of a submission. Thread-safe. */
public final class Gate {

  /** A report shows four lines of a message. */
  private static final int MOST_TOLD = 3;

  private final Rules rules = Rules.read(lines());
  private final Rules rulesForTests = rules.forTests(lines());
  private final Ancestry jdkAndKit = Ancestry.ofJdkAndKit();
  private final boolean on;

  /** Refuses what is closed. */
  public Gate() {
    this(true);
  }

  private Gate(boolean on) {
    this.on = on;
  }

  /**
   * Lets everything pass. For {@code selftest} alone, which asks what holds if this layer does not.
   */
  public static Gate switchedOff() {
    return new Gate(false);
  }

  /**
   * Why a submission may not run; empty if it may.
   *
   * @param pristine the class files of the exercise as it is given: what a submission has left as
   *     it was is not its own
   * @param classes the folder of the submission's
   */
  public Optional<Refusal> refusal(Exercise exercise, ClassFiles pristine, Path classes) {
    if (!on) {
      return Optional.empty();
    }
    return Caps.excess(classes)
        .map(excess -> new Refusal(Kind.REJECTED, excess, null))
        .or(() -> refusal(objections(exercise, pristine, ClassFiles.in(classes))));
  }

  private static Optional<Refusal> refusal(List<Objection> objections) {
    if (objections.isEmpty()) {
      return Optional.empty();
    }
    List<String> told =
        new ArrayList<>(objections.stream().limit(MOST_TOLD).map(Objection::text).toList());
    int more = objections.size() - told.size();
    if (more > 0) {
      told.add("and %d more of the kind".formatted(more));
    }
    Place at = objections.getFirst().place().orElse(null);
    return Optional.of(new Refusal(Kind.REJECTED, String.join("\n", told), at));
  }

  /** Everything that is closed, file by file, one for each line. */
  List<Objection> objections(Exercise exercise, ClassFiles pristine, ClassFiles submitted) {
    Rules valid = exercise.submitsTests() ? rulesForTests : rules;
    Permits permits = new Permits(valid.opening(exercise.opens()), jdkAndKit, submitted);
    Predicate<String> reserved = reserved(exercise, pristine);
    List<Objection> all = new ArrayList<>();
    for (String name : submitted.names()) {
      byte[] bytes = submitted.bytes(name);
      if (bytes != null && !Arrays.equals(bytes, pristine.bytes(name))) {
        all.addAll(
            new ClassReading(ClassFile.of().parse(bytes), permits, reserved, exercise.packageName())
                .objections());
      }
    }
    all.sort(Objection.IN_ORDER);
    Set<String> seen = new HashSet<>();
    all.removeIf(each -> !seen.add(each.where()));
    return all;
  }

  private static Predicate<String> reserved(Exercise exercise, ClassFiles pristine) {
    String own = exercise.packageName().replace('.', '/') + "/";
    Set<String> given = new HashSet<>();
    pristine.names().forEach(name -> given.add(folder(name)));
    return name -> !name.startsWith(own) && !given.contains(folder(name));
  }

  private static String folder(String name) {
    return name.substring(0, name.lastIndexOf('/') + 1);
  }

  private static List<String> lines() {
    try (InputStream in = Gate.class.getResourceAsStream("rules.txt")) {
      if (in == null) {
        throw new IllegalStateException("rules.txt is not beside the gate's classes");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("cannot read the gate's rules.txt", unreadable);
    }
  }
}
