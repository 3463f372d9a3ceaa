package io.github.threadmill.evidence;

import io.github.threadmill.feedback.Place;
import io.github.threadmill.watch.BlockingCall;
import io.github.threadmill.watch.BlockingListener;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Looks for waits with a time limit of less than {@value #LONGEST_SECONDS} s, by the arguments of
 * the call and not by any clock. Where one side has to be woken by the other and nobody knows when,
 * such a wait is begun again and again, or gives up on a partner that merely takes longer.
 * Thread-safe.
 */
public final class ShortWaits implements BlockingListener {

  private static final int LONGEST_SECONDS = 60;

  private static final Duration LONGEST = Duration.ofSeconds(LONGEST_SECONDS);

  /** Those whose limit is a mere number, and its unit. */
  private static final Set<String> MILLIS = Set.of("wait", "join");

  private static final Set<String> NANOS = Set.of("parkNanos", "awaitNanos");

  /**
   * A wait with a short limit.
   *
   * @param api the call as the student wrote it: {@code BlockingQueue.poll}
   * @param millis its limit, rounded down
   * @param at where it stands, null if the class file does not say
   */
  public record Seen(String api, long millis, @Nullable Place at) {

    /** {@code 1,000 ms at the most (BlockingQueue.poll)}. */
    @Override
    public String toString() {
      return String.format(Locale.ROOT, "%,d ms at the most (%s)", millis, api);
    }
  }

  private final AtomicReference<@Nullable Seen> first = new AtomicReference<>();

  @Override
  public Answer beforeBlocking(BlockingCall call, @Nullable Object receiver, List<?> arguments) {
    Duration limit = limit(call, arguments);
    if (limit != null && limit.compareTo(LONGEST) < 0) {
      Place at = Activity.placeOf(call).orElse(null);
      first.compareAndSet(null, new Seen(call.api(), limit.toMillis(), at));
    }
    return Answer.PROCEED;
  }

  /** The first one, null if there was none. To be asked in an observation. */
  public @Nullable Seen first() {
    return first.get();
  }

  private static @Nullable Duration limit(BlockingCall call, List<?> arguments) {
    String method = call.api().substring(call.api().lastIndexOf('.') + 1);
    Long number = null;
    for (Object argument : arguments) {
      switch (argument) {
        case Duration limit -> {
          return limit;
        }
        case TimeUnit unit -> {
          return number == null ? null : Duration.ofNanos(unit.toNanos(number));
        }
        case Long given -> number = given;
        case null, default -> {}
      }
    }
    if (number == null || number <= 0) {
      return null;
    }
    if (MILLIS.contains(method)) {
      return Duration.ofMillis(number);
    }
    return NANOS.contains(method) ? Duration.ofNanos(number) : null;
  }
}
