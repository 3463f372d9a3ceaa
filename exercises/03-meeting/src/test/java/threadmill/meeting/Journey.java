package threadmill.meeting;

import io.github.threadmill.clock.VirtualClock;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** A guest of the checks, who lives on the virtual clock and remembers being asked. */
final class Journey implements Guest {

  private final VirtualClock clock;
  private final Invited invited;
  private final List<String> asked;
  private final List<CompletableFuture<Void>> journeys = new CopyOnWriteArrayList<>();

  /**
   * @param asked takes this guest's name each time that somebody asks
   */
  Journey(VirtualClock clock, Invited invited, List<String> asked) {
    this.clock = clock;
    this.invited = invited;
    this.asked = asked;
  }

  @Override
  public String name() {
    return invited.name();
  }

  @Override
  public void arrive() {
    asked.add(name());
    clock.pass(invited.minutes());
    if (invited.reason() != null) {
      throw absence();
    }
  }

  @Override
  public CompletableFuture<Void> arriveAsync() {
    asked.add(name());
    if (invited.atOnce()) {
      clock.pass(0);
      throw absence();
    }
    CompletableFuture<Void> journey = clock.in(invited.minutes(), this::end);
    if (invited.minutes() == 0) {
      end(journey);
    }
    journeys.add(journey);
    return journey;
  }

  private void end(CompletableFuture<Void> journey) {
    if (invited.reason() == null) {
      journey.complete(null);
    } else {
      journey.completeExceptionally(absence());
    }
  }

  /** Thrown by nobody but the guest: of its stack only the student's lines are of use. */
  private IllegalStateException absence() {
    IllegalStateException absence = new IllegalStateException(invited.reason());
    absence.setStackTrace(
        Arrays.stream(absence.getStackTrace())
            .filter(frame -> !frame.getClassName().equals(Journey.class.getName()))
            .toArray(StackTraceElement[]::new));
    return absence;
  }

  /** Whether a journey of this guest's was cancelled. */
  boolean isCancelled() {
    return journeys.stream().anyMatch(CompletableFuture::isCancelled);
  }
}
