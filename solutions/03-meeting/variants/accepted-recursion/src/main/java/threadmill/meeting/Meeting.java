package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;

/** The first guest, and a meeting of all others; the others set out first. */
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
    List<Outcome> known = new CopyOnWriteArrayList<>();
    List<CompletableFuture<Void>> journeys = new ArrayList<>();
    CompletableFuture<List<Outcome>> result =
        meet(guests, known, journeys).thenApply(nobodyIsMissing -> known);
    result.whenComplete(
        (outcomes, error) -> {
          if (result.isCancelled()) {
            journeys.forEach(journey -> journey.cancel(true));
          }
        });
    return result;
  }

  private static CompletableFuture<Void> meet(
      List<Guest> guests, List<Outcome> known, List<CompletableFuture<Void>> journeys) {
    if (guests.isEmpty()) {
      return CompletableFuture.completedFuture(null);
    }
    CompletableFuture<Void> others = meet(guests.subList(1, guests.size()), known, journeys);
    Guest first = guests.getFirst();
    CompletableFuture<Void> journey = setOut(first);
    journeys.add(journey);
    return journey
        .handle((there, absence) -> known.add(outcome(first, absence)))
        .thenCompose(noted -> others);
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
