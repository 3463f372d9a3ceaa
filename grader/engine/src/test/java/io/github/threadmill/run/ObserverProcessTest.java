package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threadmill.observer.Message;
import io.github.threadmill.sandbox.Caps;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What a submission's process has on every system. */
class ObserverProcessTest {

  @TempDir private Path folder;

  @Test
  void its_environment_holds_nothing_of_the_graders() throws IOException {
    assertThat(acting("return String.join(\" \", new TreeSet<>(System.getenv().keySet()));"))
        .isIn("LC_ALL TM", "LC_ALL SystemRoot TM");
  }

  @Test
  void what_breaks_in_the_kit_is_said_and_is_no_exit_of_the_students() throws IOException {
    assertThat(Intruder.saidWithoutItsClasses(folder))
        .isInstanceOfSatisfying(
            Message.Broken.class,
            broken -> assertThat(broken.why()).contains("cannot read the classes in "));
  }

  @Test
  void a_process_that_it_starts_has_the_same_environment() throws IOException {
    String children =
        "return new TreeSet<>(new ProcessBuilder().environment().keySet()).toString();";
    assertThat(acting(children)).isIn("[LC_ALL, TM]", "[LC_ALL, SystemRoot, TM]");
  }

  @Test
  void its_properties_name_neither_the_user_nor_where_the_kit_is() throws IOException {
    String properties =
        acting(
            """
            Properties all = new Properties();
            all.putAll(System.getProperties());
            List.of("java.home", "sun.boot.library.path", "java.io.tmpdir", "user.home", "user.dir")
                .forEach(all::remove);
            return all.toString();
            """);
    assertThat(properties)
        .contains("user.name=student")
        .doesNotContain(System.getProperty("user.home") + "/")
        .doesNotContain(System.getProperty("user.dir"))
        .doesNotContain("ObserverMain");
  }

  @Test
  void its_home_is_its_temporary_folder_and_goes_with_it() throws IOException {
    String home = acting("return System.getProperty(\"user.home\");");
    assertThat(Path.of(home)).doesNotExist();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void its_folder_is_nobody_elses() throws IOException {
    assertThat(
            acting("return Files.getPosixFilePermissions(Path.of(\"\").toAbsolutePath()).size();"))
        .isEqualTo("3");
  }

  @Test
  void class_files_with_any_name_are_found() throws IOException {
    assertThat(
            acting(
                """
                class Größe { String word() { return "found"; } }
                return new Größe().word();
                """))
        .isEqualTo("found");
  }

  @Test
  void memory_beside_the_heap_is_capped_too() throws IOException {
    String direct =
        """
        List<Object> all = new ArrayList<>();
        return outcome(() -> {
          for (int i = 0; i < 1024; i++) {
            all.add(java.nio.ByteBuffer.allocateDirect(1 << 20));
          }
          return "a gigabyte";
        });
        """;
    assertThat(acting(direct)).contains("OutOfMemoryError");
  }

  @Test
  void endless_words_on_standard_error_end_in_an_error_of_its_own() throws IOException {
    assertThat(
            acting(
                """
                byte[] words = new byte[1 << 16];
                return outcome(() -> {
                  try (OutputStream raw = new FileOutputStream(FileDescriptor.err)) {
                    while (true) {
                      raw.write(words);
                    }
                  }
                });
                """))
        .contains("Exception");
  }

  @Test
  void endless_words_on_standard_output_harm_nobody() throws IOException {
    assertThat(
            acting(
                """
                String words = "x".repeat(1 << 16);
                for (int i = 0; i < 1000; i++) {
                  System.out.print(words);
                  System.err.print(words);
                }
                return "said";
                """))
        .isEqualTo("said");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_huge_file_is_refused() throws IOException {
    assumeTrue(Caps.ofThisMachine().prlimit().isPresent(), "this machine has no prlimit");
    assertThat(
            acting(
                """
                byte[] much = new byte[1 << 20];
                return outcome(() -> {
                  try (OutputStream file = Files.newOutputStream(Path.of("huge"))) {
                    for (int i = 0; i < 100; i++) {
                      file.write(much);
                    }
                  }
                  return "written";
                });
                """))
        .contains("IOException");
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void a_process_that_cuts_itself_loose_is_ended_all_the_same() throws Exception {
    Path sleep = Path.of("/usr/bin/sleep");
    Path shell = Path.of("/bin/sh");
    assumeTrue(Files.exists(sleep) && Files.exists(shell), "this machine has no sleep");
    // Each sheds something: its parent, the folder or the environment.
    for (String command :
        new String[] {
          "sleep 600 & echo $!", "cd /; sleep 600 & echo $!", "env -i sleep 600 & echo $!"
        }) {
      String body =
          """
          Process shell = new ProcessBuilder("/bin/sh", "-c", "%s")
              .redirectError(ProcessBuilder.Redirect.DISCARD).start();
          return new BufferedReader(new InputStreamReader(shell.getInputStream())).readLine();
          """
              .formatted(command.replace("600 &", "600 >/dev/null &"));
      Path own = Files.createDirectory(folder.resolve("loose" + command.hashCode()));
      long pid;
      try (Intruder intruder = Intruder.with(own, body)) {
        pid = Long.parseLong(intruder.act());
      }
      Optional<ProcessHandle> loose = ProcessHandle.of(pid);
      if (loose.isPresent()) {
        loose.get().onExit().get(20, TimeUnit.SECONDS); // fails where it lives on
      }
    }
  }

  @Test
  void its_arguments_say_nothing_of_what_is_graded() throws IOException {
    String arguments =
        acting("return ManagementFactory.getRuntimeMXBean().getInputArguments().toString();");
    assertThat(Arrays.asList(arguments.split(" ")))
        .noneMatch(each -> each.contains("01-intruder"))
        .noneMatch(each -> each.contains("solution"));
  }

  private String acting(String body) throws IOException {
    try (Intruder intruder = Intruder.with(folder, body)) {
      return intruder.act();
    }
  }
}
