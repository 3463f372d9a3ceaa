package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threadmill.sandbox.Detection;
import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.sandbox.Sandbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What hostile code meets behind the layers of isolation, where this machine allows them. */
class SandboxTest {

  private static Sandbox sandbox;

  @TempDir private Path folder;

  @BeforeAll
  static void look() {
    sandbox = Detection.look(Layers.ALL, Intruder.jvm());
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  private static void require(Layer layer) {
    assumeTrue(
        sandbox.on().has(layer),
        () -> "no layer " + layer.word() + " here: " + sandbox.missing().get(layer));
  }

  @Test
  void each_layer_either_holds_or_says_why_not() {
    for (Layer layer : Layer.values()) {
      assertThat(sandbox.on().has(layer)).isNotEqualTo(sandbox.missing().containsKey(layer));
    }
  }

  @Test
  void nothing_of_the_hosts_is_in_sight() throws IOException {
    require(Layer.FILES);
    Path project = Path.of("").toAbsolutePath();
    String seen =
        acting(
            """
            List<String> seen = new ArrayList<>();
            for (String place : List.of("%s", "%s", "%s", "/etc/passwd", "/etc/hostname", "/usr/bin",
                "/root", "/var", "/sys", "/proc/1/root/etc/passwd", "/old/etc", "/proc/1/cwd/../etc/passwd")) {
              if (Files.exists(Path.of(place))) {
                seen.add(place);
              }
            }
            return seen;
            """
                .formatted(project, folder, project.getParent()));
    assertThat(seen).isEqualTo("[]");
  }

  @Test
  void it_sees_the_few_folders_that_it_needs() throws IOException {
    require(Layer.FILES);
    String top = acting("return new TreeSet<>(List.of(new File(\"/\").list())).toString();");
    assertThat(Arrays.asList(top.substring(1, top.length() - 1).split(", ")))
        .isSubsetOf(
            "bin",
            "dev",
            "etc",
            "home",
            "kit",
            "lib",
            "lib32",
            "lib64",
            "nix",
            "old",
            "opt",
            "proc",
            "s",
            "tmp",
            "usr",
            Path.of(System.getProperty("java.home")).getName(0) + "");
    assertThat(
            acting("return new File(\"/tmp\").list().length + new File(\"/old\").list().length;"))
        .isEqualTo("0");
  }

  @Test
  void it_writes_into_its_own_folder_and_nowhere_else() throws IOException {
    require(Layer.FILES);
    require(Layer.USER);
    String places =
        acting(
            """
            List<String> written = new ArrayList<>();
            for (String place : List.of("/home", "/", "/tmp", "/kit/0", "/usr/lib", "/dev", "/etc",
                System.getProperty("java.home"), System.getProperty("java.home") + "/lib")) {
              try {
                Files.writeString(Path.of(place, "mine"), "mine");
                written.add(place);
              } catch (IOException refused) {
                // as it should be
              }
            }
            return written;
            """);
    assertThat(places).isEqualTo("[/home]");
  }

  @Test
  void its_folder_is_full_before_the_disk_is() throws IOException {
    require(Layer.FILES);
    assertThat(
            acting(
                """
                byte[] much = new byte[1 << 20];
                return outcome(() -> {
                  for (int i = 0; i < 200; i++) {
                    Files.write(Path.of("file" + i), much);
                  }
                  return "written";
                });
                """))
        .contains("No space left");
  }

  @Test
  void it_has_no_privilege_and_gains_none() throws IOException {
    require(Layer.USER);
    String status =
        acting(
            """
            return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.matches("(CapPrm|CapEff|CapBnd|CapAmb|NoNewPrivs):.*"))
                .map(line -> line.replaceAll("\\\\s+", "")).collect(Collectors.joining(" "));
            """);
    assertThat(status)
        .isEqualTo(
            "CapPrm:0000000000000000 CapEff:0000000000000000 CapBnd:0000000000000000"
                + " CapAmb:0000000000000000 NoNewPrivs:1");
  }

  @Test
  void it_sees_no_process_but_its_own() throws IOException {
    require(Layer.PROCESSES);
    assertThat(acting("return ProcessHandle.allProcesses().map(ProcessHandle::pid).toList();"))
        .isEqualTo("[1]");
    assertThat(
            acting(
                "return new String(Files.readAllBytes(Path.of(\"/proc/1/environ\"))).replace('\\0',"
                    + " ' ').contains(\"PATH\");"))
        .isEqualTo("false");
  }

  @Test
  void what_it_starts_and_cuts_loose_ends_with_it() throws Exception {
    require(Layer.PROCESSES);
    String body =
        """
        Process child = new ProcessBuilder(System.getProperty("java.home") + "/bin/java",
            "-version").start();
        child.waitFor();
        ProcessBuilder worker = new ProcessBuilder(System.getProperty("java.home") + "/bin/jshell",
            "-J-Xmx64m", "-").directory(new File("/"));
        worker.environment().clear();
        return worker.start().pid() > 1;
        """;
    java.util.List<ProcessHandle> all;
    try (Intruder intruder = Intruder.with(sandbox, folder, body)) {
      assertThat(intruder.act()).isEqualTo("true");
      all = intruder.process().tree();
      assertThat(all).hasSizeGreaterThan(1);
    }
    for (ProcessHandle each : all) {
      each.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Test
  void threads_without_end_end_in_an_error_of_its_own() throws IOException {
    require(Layer.USER);
    String threads =
        acting(
            """
            List<Process> all = new ArrayList<>();
            return outcome(() -> {
              CountDownLatch never = new CountDownLatch(1);
              for (int i = 0; i < 20_000; i++) {
                Thread thread = new Thread(null, () -> {
                  try {
                    never.await();
                  } catch (InterruptedException end) {
                    return;
                  }
                }, "t", 1 << 16);
                thread.setDaemon(true);
                thread.start();
              }
              return "20000 threads";
            });
            """);
    assertThat(threads).contains("OutOfMemoryError");
  }

  @Test
  void layers_can_be_left_out_one_by_one() throws IOException {
    require(Layer.FILES);
    try (Sandbox fewer = Detection.look(Layers.ALL.without(Layer.FILES), Intruder.jvm())) {
      assertThat(fewer.on().has(Layer.FILES)).isFalse();
      assertThat(fewer.missing().get(Layer.FILES)).isEqualTo("left out, as was asked for");
      try (Intruder intruder =
          Intruder.with(fewer, folder, "return Files.exists(Path.of(\"/etc/passwd\"));")) {
        assertThat(intruder.act()).isEqualTo("true");
      }
    }
  }

  private String acting(String body) throws IOException {
    Path own = Files.createTempDirectory(folder, "act");
    try (Intruder intruder = Intruder.with(sandbox, own, body)) {
      return intruder.act();
    }
  }
}
