package io.github.threadmill.compile;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.kit.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** One compiler for all bombs: what one of them left behind would be seen in the next. */
@Timeout(300)
class CompilerBombTest {

  private static final Map<String, String> HONEST =
      Map.of("Fine.java", "record Fine(int number) { Runnable run() { return () -> {}; } }");

  private static final Compiler COMPILER =
      new Compiler(
          new Jvm(
              Path.of(System.getProperty("java.home"), "bin", "java"),
              Compiled.classPath().stream().map(Path::of).toList()));

  @TempDir private Path output = Path.of("");

  @AfterAll
  static void close() {
    COMPILER.close();
  }

  @ParameterizedTest
  @MethodSource("io.github.threadmill.compile.Bombs#all")
  void a_bomb_ends_in_a_sentence_and_leaves_no_class_behind(Bomb bomb) throws IOException {
    CompileResult result = COMPILER.compile(job(bomb.sources()), bomb.cpu());

    assertThat(result.succeeded()).as("%s", result.errors()).isEqualTo(bomb.said().isEmpty());
    if (!bomb.said().isEmpty()) {
      assertThat(result.errors().getFirst().message()).startsWith(bomb.said());
      assertThat(files()).isEmpty();
    }
    assertThat(result.errors())
        .hasSizeLessThanOrEqualTo(20)
        .allSatisfy(
            error ->
                assertThat(error.message())
                    .hasSizeLessThanOrEqualTo(1_001)
                    .doesNotContain("\tat ", "Exception", output.toString()));
  }

  @Test
  void honest_code_beside_a_bomb_compiles() throws InterruptedException, ExecutionException {
    Bomb bomb =
        Bombs.all().stream()
            .filter(each -> each.name().equals("inference"))
            .findFirst()
            .orElseThrow();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<CompileResult> ended =
          pool.submit(() -> COMPILER.compile(job(bomb.sources()), Duration.ofSeconds(1)));
      List<Future<CompileResult>> honest =
          Stream.generate(() -> pool.submit(() -> COMPILER.compile(job(HONEST)))).limit(3).toList();
      assertThat(ended.get().errors()).hasSize(1);
      for (Future<CompileResult> each : honest) {
        assertThat(each.get().errors()).isEmpty();
      }
    }
  }

  private CompileJob job(Map<String, String> sources) {
    return new CompileJob(sources, List.of(), output.toString());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files.filter(Files::isRegularFile).toList();
    }
  }
}
