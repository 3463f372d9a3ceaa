package threadmill.meeting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Counts the guests down; the last one completes the result. */
public final class Meeting {

  public List<Outcome> sync(List<Guest> guests) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Guest guest : guests) {
      try {
        guest.arrive();
        outcomes.add(new Outcome.Present(guest.name()));
      } catch (RuntimeException absence) {
        outcomes.add(new Outcome.Absent(guest.name(), absence.getMessage()));
      }
    }
    return outcomes;
  }

  public CompletableFuture<List<Outcome>> async(List<Guest> guests) {
    CompletableFuture<List<Outcome>> result = new CompletableFuture<>();
    if (guests.isEmpty()) {
      result.complete(List.of());
      return result;
    }
    List<Outcome> known = Collections.synchronizedList(new ArrayList<>());
    AtomicInteger missing = new AtomicInteger(guests.size());
    for (Guest guest : guests) {
      CompletableFuture<Void> journey = setOut(guest);
      journey.whenComplete(
          (there, absence) -> {
            known.add(outcome(guest, absence));
            if (missing.decrementAndGet() == 0) {
              result.complete(List.copyOf(known));
            }
          });
      result.whenComplete(
          (outcomes, error) -> {
            if (error != null) {
              journey.cancel(false);
            }
          });
    }
    return result;
  }

  private static CompletableFuture<Void> setOut(Guest guest) {
    try {
      return guest.arriveAsync();
    } catch (RuntimeException absence) {
      return CompletableFuture.failedFuture(absence);
    }
  }

  private static Outcome outcome(Guest guest, Throwable absence) {
    return absence == null
        ? new Outcome.Present(guest.name())
        : new Outcome.Absent(guest.name(), absence.getMessage());
  }
}
