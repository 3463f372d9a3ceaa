package io.github.threadmill.gate;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.compile.CompileJob;
import io.github.threadmill.compile.CompileResult;
import io.github.threadmill.compile.Compiler;
import io.github.threadmill.kit.ExerciseHome;
import io.github.threadmill.kit.Jvm;
import io.github.threadmill.kit.Kit;
import io.github.threadmill.overlay.Overlay;
import io.github.threadmill.overlay.OverlayStep;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing that this repository calls right is refused, nor what is wrong in another way. */
class EveryExerciseIT {

  private static final int FEWEST_GATED = 300;
  private static final List<String> API = List.of("threadmill-api-");
  private static final List<String> API_AND_JUNIT =
      List.of("threadmill-api-", "junit-jupiter-", "opentest4j-", "apiguardian-api-");

  private final Kit kit =
      new Kit(
          Path.of(System.getProperty("threadmill.home")),
          Path.of(System.getProperty("threadmill.jars")));
  private final Gate gate = new Gate();
  private final List<String> wrong = new ArrayList<>();
  private int gated;

  @TempDir private Path folder = Path.of("");

  @Test
  void stubs_references_and_variants_pass_except_those_that_are_to_be_refused() throws IOException {
    try (Compiler compiler = new Compiler(Jvm.current(kit.jars(), List.of("threadmill-")))) {
      for (String id : kit.exerciseIds()) {
        gateAll(kit.exercise(id), compiler);
      }
    }
    assertThat(wrong).isEmpty();
    assertThat(gated).isGreaterThanOrEqualTo(FEWEST_GATED);
  }

  private void gateAll(ExerciseHome home, Compiler compiler) throws IOException {
    OverlayStep overlays = new OverlayStep(home);
    ClassFiles stub = compiled(home, overlays.stub(), compiler).orElseThrow();
    // The stub's own classes, one by one: only files that no submission changes may reach out.
    gate.objections(home.exercise(), ClassFiles.of(Map.of()), stub).stream()
        .filter(each -> isEditable(home, each))
        .forEach(each -> wrong.add(home.exercise().id() + " stub: " + each.text()));
    for (Path root : Stream.concat(home.reference().stream(), home.variants().stream()).toList()) {
      Overlay overlay = overlays.over(root);
      if (overlay.refusal().isEmpty()) {
        compiled(home, overlay, compiler)
            .ifPresentOrElse(
                classes -> gate(home, root, stub, classes), () -> requireBroken(home, root));
      }
    }
  }

  private void gate(ExerciseHome home, Path root, ClassFiles stub, ClassFiles classes) {
    gated++;
    List<Objection> objections = gate.objections(home.exercise(), stub, classes);
    boolean expected = expects(root, "rejected");
    if (objections.isEmpty() == expected) {
      wrong.add(
          "%s %s: %s"
              .formatted(
                  home.exercise().id(),
                  root.getFileName(),
                  expected ? "passed" : objections.getFirst().text()));
    }
  }

  /** What does not compile is not gated, and must not go unnoticed. */
  private void requireBroken(ExerciseHome home, Path root) {
    if (!expects(root, "does_not_compile")) {
      wrong.add(home.exercise().id() + " " + root.getFileName() + ": does not compile");
    }
  }

  private static boolean expects(Path root, String outcome) {
    Path expected = root.resolve("expected.json");
    try {
      return Files.exists(expected)
          && Files.readString(expected).contains("\"outcome\": \"" + outcome + "\"");
    } catch (IOException unreadable) {
      throw new java.io.UncheckedIOException(unreadable);
    }
  }

  private static boolean isEditable(ExerciseHome home, Objection objection) {
    Path file = Path.of(objection.place().orElseThrow().file());
    return home.exercise().editable().stream()
        .filter(glob -> glob.startsWith("!"))
        .map(glob -> FileSystems.getDefault().getPathMatcher("glob:" + glob.substring(1)))
        .noneMatch(given -> given.matches(file));
  }

  private Optional<ClassFiles> compiled(ExerciseHome home, Overlay overlay, Compiler compiler)
      throws IOException {
    Path classes = Files.createTempDirectory(folder, "classes");
    List<String> api =
        Jvm.current(kit.jars(), home.exercise().submitsTests() ? API_AND_JUNIT : API)
            .jars()
            .stream()
            .map(Path::toString)
            .toList();
    CompileResult result =
        compiler.compile(new CompileJob(overlay.sources(), api, classes.toString()));
    return result.succeeded() ? Optional.of(ClassFiles.in(classes)) : Optional.empty();
  }
}
