package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Waits for guests in two ways: synchronously, and asynchronously. */
public final class Meeting {

  public List<Outcome> sync(List<Guest> guests) {
    List<Outcome> outcomes = new ArrayList<>();
    for (Guest guest : guests) {
      outcomes.add(arrival(guest));
    }
    return outcomes;
  }

  private static Outcome arrival(Guest guest) {
    try {
      guest.arrive();
      return new Outcome.Present(guest.name());
    } catch (RuntimeException absence) {
      return new Outcome.Absent(guest.name(), absence.getMessage());
    }
  }

  public CompletableFuture<List<Outcome>> async(List<Guest> guests) {
    Queue<Outcome> known = new ConcurrentLinkedQueue<>(); // fills in the order of arrival
    List<CompletableFuture<Void>> journeys = new ArrayList<>();
    List<CompletableFuture<?>> noted = new ArrayList<>();
    for (Guest guest : guests) {
      CompletableFuture<Void> journey = setOut(guest);
      journeys.add(journey);
      noted.add(journey.handle((there, absence) -> known.add(outcome(guest, absence))));
    }
    CompletableFuture<List<Outcome>> all =
        CompletableFuture.allOf(noted.toArray(CompletableFuture<?>[]::new))
            .thenApply(done -> List.copyOf(known));
    // Cancelling a dependent never reaches what it depends on: the journeys have to be told.
    all.whenComplete(
        (outcomes, error) -> {
          if (all.isCancelled()) {
            journeys.forEach(journey -> journey.cancel(true));
          }
        });
    return all;
  }

  /** An absence that is known at once looks like every other one after this. */
  private static CompletableFuture<Void> setOut(Guest guest) {
    try {
      return guest.arriveAsync();
    } catch (RuntimeException absence) {
      return CompletableFuture.failedFuture(absence);
    }
  }

  private static Outcome outcome(Guest guest, Throwable absence) {
    if (absence == null) {
      return new Outcome.Present(guest.name());
    }
    Throwable own =
        absence instanceof CompletionException && absence.getCause() != null
            ? absence.getCause()
            : absence;
    return new Outcome.Absent(guest.name(), own.getMessage());
  }
}
