package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class CompanyTest {

  private final CountDownLatch never = new CountDownLatch(1);

  @AfterEach
  void end() {
    never.countDown();
  }

  @Test
  void who_was_there_before_is_no_company() {
    try (BusyThread _ = new BusyThread()) {
      awaitNotRunnable(Company.fromNowOn());
    }
  }

  @Test
  void a_thread_that_has_something_to_do_is_runnable_before_it_gets_a_processor() {
    Company company = Company.fromNowOn();

    try (BusyThread _ = new BusyThread()) {
      assertThat(company.isRunnable()).isTrue();
    }
  }

  @Test
  void one_that_waits_is_not() throws Exception {
    Company company = Company.fromNowOn();
    Thread waiting = Thread.ofPlatform().daemon().start(this::await);
    while (waiting.getState() != Thread.State.WAITING) {
      Thread.sleep(1);
    }

    awaitNotRunnable(company);
  }

  /** Workers of fork/join pools that other tests have left behind may be runnable for a moment. */
  private static void awaitNotRunnable(Company company) {
    while (company.isRunnable()) {
      LockSupport.parkNanos(1_000_000);
    }
  }

  private void await() {
    try {
      never.await();
    } catch (InterruptedException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
