package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Folds the journeys two by two with thenCombine. */
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
    Queue<Outcome> known = new ConcurrentLinkedQueue<>();
    List<CompletableFuture<Void>> journeys = new ArrayList<>();
    CompletableFuture<Boolean> all = CompletableFuture.completedFuture(true);
    for (Guest guest : guests) {
      CompletableFuture<Void> journey = setOut(guest);
      journeys.add(journey);
      all =
          all.thenCombine(
              journey.handle((there, absence) -> known.add(outcome(guest, absence))),
              Boolean::logicalAnd);
    }
    CompletableFuture<List<Outcome>> result = all.thenApply(done -> List.copyOf(known));
    result.exceptionally(
        cancelled -> {
          journeys.forEach(journey -> journey.cancel(true));
          return List.of();
        });
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
