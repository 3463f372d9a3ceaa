package io.github.threadmill.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GroundTest {

  @TempDir private Path folder = Path.of("");

  @Test
  void what_nobody_touched_tells_nothing() throws IOException {
    try (Ground ground = Ground.prepare(folder, new Random(1))) {
      assertThat(ground.harm()).isEmpty();
      assertThat(ground.contacts()).isEmpty();
    }
  }

  @Test
  void a_new_file_a_changed_one_and_a_lost_one_are_harm() throws IOException {
    try (Ground ground = Ground.prepare(folder, new Random(1))) {
      Path kept = ground.outside().resolve("keep.txt");
      Files.writeString(ground.outside().resolve("harm"), "x");
      Files.writeString(kept, "another text");
      assertThat(ground.harm())
          .containsExactly(kept + " was changed", ground.outside().resolve("harm") + " is new");
      Files.delete(kept);
      assertThat(ground.harm()).contains(kept + " is gone");
    }
  }

  @Test
  void a_knock_and_the_secret_are_heard() throws IOException {
    try (Ground ground = Ground.prepare(folder, new Random(1))) {
      ground.knock();
      assertThat(ground.contacts())
          .containsExactly(
              "reached a port that is none of its business", "sent the secret to a port");
    }
  }
}
