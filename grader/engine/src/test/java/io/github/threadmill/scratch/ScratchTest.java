package io.github.threadmill.scratch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScratchTest {

  @TempDir private Path temporary;

  /** Works in a folder until it is ended. */
  static final class Worker {
    public static void main(String[] arguments) throws Exception {
      Path folder = Scratch.folder("worker");
      Files.createDirectories(folder.resolve("a/b"));
      Files.writeString(folder.resolve("a/b/file"), "there");
      System.out.println(folder);
      Thread.sleep(60_000);
    }
  }

  @Test
  void a_folder_goes_with_all_that_is_in_it() throws IOException {
    Path folder = Scratch.folder("test");
    Files.createDirectories(folder.resolve("a/b"));
    Scratch.delete(folder);
    assertThat(folder).doesNotExist();
    Scratch.delete(folder);
  }

  @Test
  void a_link_is_not_followed() throws IOException {
    Path outside = Files.createDirectory(temporary.resolve("outside"));
    Files.writeString(outside.resolve("file"), "stays");
    Path folder = Scratch.folder("test");
    Files.createSymbolicLink(folder.resolve("link"), outside);
    Scratch.delete(folder);
    assertThat(folder).doesNotExist();
    assertThat(outside.resolve("file")).hasContent("stays");
  }

  @Test
  void a_process_that_is_told_to_end_takes_its_folders_with_it() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + temporary,
                "-cp",
                System.getProperty("java.class.path"),
                Worker.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader said = process.inputReader()) {
      Path folder = Path.of(said.readLine());
      assertThat(folder.resolve("a/b/file")).exists();
      process.destroy();
      assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
      assertThat(folder).doesNotExist();
    } finally {
      process.destroyForcibly();
    }
  }
}
