package io.github.threadmill.clock;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OtherThreadsTest {

  @Test
  void threads_of_the_jvms_own_are_nobodys() {
    ThreadGroup system = Thread.currentThread().getThreadGroup();
    while (system.getParent() != null) {
      system = system.getParent();
    }
    assertThat(OtherThreads.isTheJvms(new Thread(system, () -> {}, "Attach Listener"))).isTrue();
    assertThat(OtherThreads.isTheJvms(new Thread(() -> {}, "a student's"))).isFalse();
  }
}
