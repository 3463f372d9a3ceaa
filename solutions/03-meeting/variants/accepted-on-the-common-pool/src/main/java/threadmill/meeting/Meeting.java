package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** What follows an arrival runs on the common pool. */
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
    List<Outcome> known = new ArrayList<>();
    List<CompletableFuture<Void>> journeys = guests.stream().map(Meeting::setOut).toList();
    CompletableFuture<?>[] noted = new CompletableFuture<?>[guests.size()];
    for (int i = 0; i < noted.length; i++) {
      Guest guest = guests.get(i);
      noted[i] =
          journeys
              .get(i)
              .handleAsync(
                  (there, absence) -> {
                    synchronized (known) {
                      return known.add(outcome(guest, absence));
                    }
                  });
    }
    CompletableFuture<List<Outcome>> result =
        CompletableFuture.allOf(noted).thenApplyAsync(done -> List.copyOf(known));
    result.whenCompleteAsync(
        (outcomes, error) -> {
          if (result.isCancelled()) {
            journeys.forEach(journey -> journey.cancel(true));
          }
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
