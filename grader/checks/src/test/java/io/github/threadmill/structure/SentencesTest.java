package io.github.threadmill.structure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.github.threadmill.watch.ClassFiles;
import io.github.threadmill.watch.Compiled;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SentencesTest {

  private static final String RIGHT =
      """
      package sample;
      import java.util.*;
      import java.util.concurrent.*;
      public class Right {
        static final int MOST = 3;
        CompletableFuture<Integer> run(Executor executor) {
          return CompletableFuture.supplyAsync(() -> MOST, executor).thenApplyAsync(x -> x, executor);
        }
      }
      """;

  private static final String WRONG =
      """
      package sample;
      import java.util.*;
      import java.util.concurrent.*;
      public class Wrong {
        static int count;
        private Thread worker;
        CompletableFuture<Integer> run() {
          worker = new Thread(() -> count++);
          return CompletableFuture.supplyAsync(() -> List.of(1).parallelStream().mapToInt(x -> x).sum());
        }
        int waits() { return run().join(); }
      }
      """;

  private final Path directory;

  SentencesTest(@TempDir Path directory) {
    this.directory = directory;
  }

  @Test
  void each_sentence_finds_its_violation_and_nothing_else() {
    Path wrong = compiled("Wrong", WRONG);

    assertThat(Sentences.noStaticMutableState("it is shared").violations(wrong))
        .singleElement()
        .asString()
        .contains("count");
    assertThat(Sentences.noFieldOfType("java.lang.Thread", "of the pool").violations(wrong))
        .singleElement()
        .asString()
        .contains("worker");
    assertThat(Sentences.noParallelStreams("they wait").violations(wrong))
        .singleElement()
        .asString()
        .contains("Wrong.java:9");
    assertThat(Sentences.noCommonPool("it is everybody's").violations(wrong))
        .singleElement()
        .asString()
        .contains("supplyAsync");
    assertThat(Sentences.noUseOf("java.lang.Thread", "of the pool").violations(wrong))
        .singleElement()
        .asString()
        .contains("Wrong.java:8");
  }

  @Test
  void right_code_passes_each_sentence() {
    Path right = compiled("Right", RIGHT);

    assertThat(Sentences.noStaticMutableState("it is shared").violations(right)).isEmpty();
    assertThat(Sentences.noFieldOfType("java.lang.Thread", "of the pool").violations(right))
        .isEmpty();
    assertThat(Sentences.noParallelStreams("they wait").violations(right)).isEmpty();
    assertThat(Sentences.noCommonPool("it is everybody's").violations(right)).isEmpty();
    assertThat(Sentences.noUseOf("java.lang.Thread", "of the pool").violations(right)).isEmpty();
  }

  @Test
  void a_sentence_that_cannot_fail_is_an_error() {
    Sentence vacuous =
        Sentence.of(ArchRuleDefinition.noFields().should().haveRawType("no.such.Type"));

    assertThatThrownBy(() -> vacuous.violations(compiled("Right", RIGHT)))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith("the rule cannot be trusted");
  }

  @Test
  void a_blocking_call_in_reach_is_told_with_its_path() {
    ClassFiles classes = Compiled.source("Wrong", WRONG);
    JavaClasses imported =
        Sentence.imported(() -> new ClassFileImporter().importPath(compiled("Wrong", WRONG)));

    assertThat(
            Sentences.noBlockingCallFrom("sample.Wrong", "waits", classes, ThreadPolicy.nowhere())
                .because("callers must not wait")
                .evaluate(imported)
                .getFailureReport()
                .getDetails())
        .contains("waits (Wrong.java:11) → join (Wrong.java:11)");
  }

  private Path compiled(String name, String source) {
    try {
      ClassFiles classes = Compiled.source(name, source);
      for (String each : classes.names()) {
        Path file = directory.resolve(each + ".class");
        Files.createDirectories(file.resolveSibling("."));
        byte[] bytes = classes.bytes(each);
        if (bytes != null) {
          Files.write(file, bytes);
        }
      }
      return directory;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
