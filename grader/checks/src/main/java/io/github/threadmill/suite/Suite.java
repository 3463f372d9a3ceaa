package io.github.threadmill.suite;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import io.github.threadmill.api.NotImplementedYet;
import io.github.threadmill.lab.Awaiting;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.platform.engine.FilterResult;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.PostDiscoveryFilter;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * The JUnit tests of one class of the student's, run one by one. A test that does not end keeps the
 * observation from ending, and so catches nothing; only a timeout of its own makes it fail.
 */
public final class Suite {

  /** Who takes as long to fail has waited for what does not come: that is not a matter of luck. */
  static final Duration SLOW = Duration.ofSeconds(1);

  private static final int TIMES_IF_SLOW = 3;

  private record Test(String id, String name) {}

  private final Class<?> type;
  private final Launcher launcher;
  private final List<Test> tests;

  private Suite(Class<?> type, Launcher launcher, List<Test> tests) {
    this.type = type;
    this.launcher = launcher;
    this.tests = tests;
  }

  /** The tests of a class, those of its nested classes included, in JUnit's order. */
  public static Suite of(Class<?> type) {
    Launcher launcher =
        LauncherFactory.create(
            LauncherConfig.builder()
                .enableTestExecutionListenerAutoRegistration(false)
                .enableLauncherSessionListenerAutoRegistration(false)
                .enableLauncherDiscoveryListenerAutoRegistration(false)
                .enablePostDiscoveryFilterAutoRegistration(false)
                .build());
    List<Test> found = new ArrayList<>();
    launcher
        .discover(request(type, id -> true))
        .accept(
            new org.junit.platform.launcher.TestPlan.Visitor() {
              @Override
              public void visit(TestIdentifier each) {
                each.getSource()
                    .filter(MethodSource.class::isInstance)
                    .map(MethodSource.class::cast)
                    .ifPresent(
                        method -> found.add(new Test(each.getUniqueId(), method.getMethodName())));
              }
            });
    return new Suite(type, launcher, List.copyOf(found));
  }

  /** Not by the id of a test alone: JUnit would look for its class where it is not to be found. */
  private static LauncherDiscoveryRequest request(Class<?> type, Predicate<String> ids) {
    PostDiscoveryFilter wanted =
        test -> FilterResult.includedIf(ids.test(test.getUniqueId().toString()));
    return LauncherDiscoveryRequestBuilder.request()
        .selectors(selectClass(type))
        .filters(wanted)
        .enableImplicitConfigurationParameters(false)
        .configurationParameter("junit.jupiter.extensions.autodetection.enabled", "false")
        // Pruning hands an exception its stack, with the implementation under test on it.
        .configurationParameter("junit.platform.stacktrace.pruning.enabled", "false")
        .build();
  }

  /**
   * Runs every test so many times, or until one has failed: for an implementation that is right. A
   * test that has waited in vain may have met a machine that was busy elsewhere: that counts when
   * it waits in vain each of three times.
   *
   * @param on how a message names the implementation
   */
  public Heard onRight(String on, int times) throws InterruptedException {
    for (int run = 1; run <= times; run++) {
      for (Test test : tests) {
        Throwable thrown = failsForCertain(test, on);
        if (thrown != null) {
          return new Heard(tests.size(), test.name(), run, 1, line(thrown));
        }
      }
    }
    return new Heard(tests.size(), "", times, 0, "");
  }

  /**
   * Looks for a test that fails each of so many times: for an implementation that is broken. A test
   * that has passed once is not run again.
   *
   * @param on how a message names the implementation
   */
  public Heard onBroken(String on, int times) throws InterruptedException {
    List<Heard> lucky = new ArrayList<>();
    for (Test test : tests) {
      Heard heard = repeat(test, on, times);
      if (heard.caught()) {
        return heard;
      }
      lucky.add(heard);
    }
    return lucky.stream()
        .max(Comparator.comparingInt(Heard::failures))
        .orElse(new Heard(0, "", 0, 0, ""));
  }

  private @Nullable Throwable failsForCertain(Test test, String on) throws InterruptedException {
    for (int again = TIMES_IF_SLOW - 1; ; again--) {
      long start = System.nanoTime();
      Throwable thrown = run(test, on);
      if (thrown == null || again == 0 || !isSlow(start)) {
        return thrown;
      }
    }
  }

  private Heard repeat(Test test, String on, int times) throws InterruptedException {
    long start = System.nanoTime();
    Throwable first = run(test, on);
    if (first == null) {
      return new Heard(tests.size(), "", 1, 0, "");
    }
    int runs = isSlow(start) ? Math.min(times, TIMES_IF_SLOW) : times;
    int failed = 1;
    while (failed < runs && run(test, on) != null) {
      failed++;
    }
    int ran = Math.min(runs, failed + 1);
    return new Heard(tests.size(), test.name(), ran, failed, line(first));
  }

  private static boolean isSlow(long start) {
    return System.nanoTime() - start > SLOW.toNanos();
  }

  private @Nullable Throwable run(Test test, String on) throws InterruptedException {
    Failures failures = new Failures();
    CompletableFuture<Void> over = new CompletableFuture<>();
    Thread.ofPlatform()
        .daemon()
        .name("test " + test.name())
        .start(
            () -> {
              try {
                launcher.execute(request(type, test.id()::equals), failures);
              } finally {
                over.complete(null);
              }
            });
    Awaiting.end("the end of the test " + test.name() + " on " + on, over);
    if (failures.first() instanceof NotImplementedYet marker) {
      throw marker;
    }
    return failures.first();
  }

  private static String line(Throwable thrown) {
    String message = thrown.getMessage();
    String first = message == null ? "" : message.lines().findFirst().orElse("");
    String type = thrown.getClass().getSimpleName();
    String text = first.isBlank() ? type : type + ": " + first.strip();
    return text.length() > 160 ? text.substring(0, 160) + "…" : text;
  }
}
