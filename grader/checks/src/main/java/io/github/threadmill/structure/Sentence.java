package io.github.threadmill.structure;

import com.tngtech.archunit.ArchConfiguration;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/**
 * A structural requirement that reads as a sentence, with the proof that it can fail.
 *
 * @param rule what is asked of a student's classes
 * @param onCanary the same requirement, such that {@link SentenceCanary} breaks it
 */
public record Sentence(ArchRule rule, ArchRule onCanary) {

  /** A requirement that the canary breaks as it stands. */
  static Sentence of(ArchRule rule) {
    return new Sentence(rule, rule);
  }

  /**
   * What breaks the rule, a line each, with file and line where ArchUnit knows them; sorted.
   *
   * @throws IllegalStateException if the canary passes: then the rule looks at nothing
   */
  public List<String> violations(Path classes) {
    JavaClasses canary =
        imported(() -> new ClassFileImporter().importClasses(SentenceCanary.class));
    if (!onCanary.evaluate(canary).hasViolation()) {
      throw new IllegalStateException(
          "the rule cannot be trusted, its own sample passes: " + rule.getDescription());
    }
    JavaClasses students = imported(() -> new ClassFileImporter().importPath(classes));
    return rule.allowEmptyShould(true).evaluate(students).getFailureReport().getDetails().stream()
        .sorted()
        .toList();
  }

  /**
   * What a student refers to and does not bring is not looked up: ten times faster, and nothing is
   * lost.
   */
  static JavaClasses imported(Supplier<JavaClasses> importing) {
    AtomicReference<JavaClasses> imported = new AtomicReference<>();
    ArchConfiguration.withThreadLocalScope(
        configuration -> {
          configuration.setResolveMissingDependenciesFromClassPath(false);
          imported.set(importing.get());
        });
    return Objects.requireNonNull(imported.get());
  }
}
