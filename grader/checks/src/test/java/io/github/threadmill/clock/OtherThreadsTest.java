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

  @Test
  void carriers_without_a_virtual_thread_are_at_rest() throws Exception {
    Thread.startVirtualThread(() -> {}).join();
    OtherThreads others = OtherThreads.sinceNow();
    Thread.startVirtualThread(() -> {}).join();
    // The carrier needs a moment to come to rest after its last virtual thread.
    while (others.anyNew()) {
      Thread.onSpinWait();
    }
    assertThat(others.anyNew()).isFalse();
  }
}
