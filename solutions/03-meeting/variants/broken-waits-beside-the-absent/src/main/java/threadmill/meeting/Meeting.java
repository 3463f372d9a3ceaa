package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Waits for all others once somebody does not come. */
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
    List<CompletableFuture<Void>> journeys = guests.stream().map(Meeting::setOut).toList();
    List<CompletableFuture<?>> noted = new ArrayList<>();
    for (int i = 0; i < guests.size(); i++) {
      Guest guest = guests.get(i);
      noted.add(
          journeys
              .get(i)
              .handle(
                  (there, absence) -> {
                    known.add(outcome(guest, absence));
                    boolean cameNot = absence != null && !(absence instanceof CancellationException);
                    return cameNot ? everybody(journeys) : null;
                  }));
    }
    CompletableFuture<List<Outcome>> all =
        CompletableFuture.allOf(noted.toArray(CompletableFuture<?>[]::new))
            .thenApply(done -> List.copyOf(known));
    all.whenComplete(
        (outcomes, error) -> {
          if (all.isCancelled()) {
            journeys.forEach(journey -> journey.cancel(true));
          }
        });
    return all;
  }

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
    return new Outcome.Absent(guest.name(), absence.getMessage());
  }

  private static Object everybody(List<CompletableFuture<Void>> journeys) {
    return CompletableFuture.allOf(journeys.toArray(CompletableFuture<?>[]::new))
        .handle((there, absence) -> there)
        .join();
  }
}
