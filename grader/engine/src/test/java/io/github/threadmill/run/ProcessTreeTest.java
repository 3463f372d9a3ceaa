package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProcessTreeTest {

  @Test
  void knows_children_and_theirs() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
    Process shell = new ProcessBuilder("/bin/sh", "-c", "sh -c 'sleep 60; true'; true").start();
    try {
      ProcessTree tree = new ProcessTree(Duration.ZERO);
      while (shell.isAlive() && tree.descendants(shell.pid()).size() < 2) {
        Thread.onSpinWait();
      }
      List<Long> found = tree.descendants(shell.pid());
      assertThat(found).hasSizeGreaterThanOrEqualTo(2).doesNotContain(shell.pid());
      assertThat(tree.descendants(ProcessHandle.current().pid()))
          .contains(shell.pid())
          .containsAll(found);
    } finally {
      shell.descendants().forEach(ProcessHandle::destroyForcibly);
      shell.destroyForcibly();
    }
  }

  @Test
  void an_answer_is_used_again_for_a_while() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "there is no shell here");
    ProcessTree tree = new ProcessTree(Duration.ofDays(1));
    long self = ProcessHandle.current().pid();
    List<Long> before = tree.descendants(self);
    Process shell = new ProcessBuilder("/bin/sh", "-c", "read line").start();
    try {
      assertThat(tree.descendants(self)).isEqualTo(before).doesNotContain(shell.pid());
    } finally {
      shell.destroyForcibly();
    }
  }
}
