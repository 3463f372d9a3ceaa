package threadmill.meeting;

import io.github.threadmill.clock.VirtualClock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Holds the student's meetings with guests on one virtual clock, and reads the clock. */
final class Meetings {

  private final VirtualClock clock;
  private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
  private Meeting meeting; // one for all calls of a check, made on the side of the student's code

  Meetings(VirtualClock clock) {
    this.clock = clock;
  }

  List<Journey> guests(List<Invited> invited) {
    return invited.stream().map(each -> new Journey(clock, each, asked)).toList();
  }

  /** Calls {@code sync}. */
  Held sync(List<Invited> invited) throws Exception {
    List<Guest> guests = List.copyOf(guests(invited));
    int before = asked.size();
    long start = clock.now();
    List<Outcome> outcomes = clock.call(() -> meeting().sync(guests));
    long minutes = clock.now() - start;
    return new Held(true, null, outcomes, minutes, minutes, null, askedSince(before));
  }

  /** Calls {@code async} and lets time pass until its future is done, or nothing moves any more. */
  Held async(List<Invited> invited) throws Exception {
    int before = asked.size();
    long start = clock.now();
    CompletableFuture<List<Outcome>> future = begin(guests(invited));
    if (future == null) {
      return Held.NO_FUTURE;
    }
    return finish(future, before, start, clock.now() - start);
  }

  /** Calls {@code async}; may give null, as the student's code may. */
  CompletableFuture<List<Outcome>> begin(List<Journey> guests) throws Exception {
    List<Guest> written = List.copyOf(guests);
    return clock.call(() -> meeting().async(written));
  }

  /** Lets time pass until a future is done, or nothing moves any more. */
  Held finish(CompletableFuture<List<Outcome>> future) {
    return finish(future, 0, 0, 0);
  }

  private Held finish(
      CompletableFuture<List<Outcome>> future, int before, long start, long returned) {
    boolean ended = clock.run(future);
    return new Held(
        ended,
        Held.errorOf(future),
        Held.valueOf(future),
        returned,
        clock.now() - start,
        clock.firstWait().orElse(null),
        askedSince(before));
  }

  private List<String> askedSince(int before) {
    synchronized (asked) {
      return List.copyOf(asked.subList(before, asked.size()));
    }
  }

  private Meeting meeting() {
    if (meeting == null) {
      meeting = new Meeting();
    }
    return meeting;
  }
}
