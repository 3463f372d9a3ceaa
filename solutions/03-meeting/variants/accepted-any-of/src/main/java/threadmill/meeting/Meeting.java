package threadmill.meeting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Waits, without a thread, for any of those who are missing, again and again. */
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
    Map<Guest, CompletableFuture<Void>> missing = new LinkedHashMap<>();
    guests.forEach(guest -> missing.put(guest, setOut(guest)));
    List<CompletableFuture<Void>> journeys = List.copyOf(missing.values());
    CompletableFuture<List<Outcome>> result = rest(missing, new ArrayList<>());
    result.whenComplete(
        (outcomes, error) -> {
          if (result.isCancelled()) {
            journeys.forEach(journey -> journey.cancel(true));
          }
        });
    return result;
  }

  private static CompletableFuture<List<Outcome>> rest(
      Map<Guest, CompletableFuture<Void>> missing, List<Outcome> known) {
    if (missing.isEmpty()) {
      return CompletableFuture.completedFuture(known);
    }
    return CompletableFuture.anyOf(missing.values().toArray(CompletableFuture<?>[]::new))
        .handle(
            (there, absence) -> {
              Guest guest = firstDone(missing);
              CompletableFuture<Void> journey = missing.remove(guest);
              known.add(
                  journey.isCompletedExceptionally()
                      ? new Outcome.Absent(guest.name(), reason(journey))
                      : new Outcome.Present(guest.name()));
              return known;
            })
        .thenCompose(soFar -> rest(missing, soFar));
  }

  private static Guest firstDone(Map<Guest, CompletableFuture<Void>> missing) {
    return missing.entrySet().stream()
        .filter(entry -> entry.getValue().isDone())
        .findFirst()
        .orElseThrow()
        .getKey();
  }

  private static String reason(CompletableFuture<Void> journey) {
    return journey.isCancelled() ? "called off" : journey.exceptionNow().getMessage();
  }

  private static CompletableFuture<Void> setOut(Guest guest) {
    try {
      return guest.arriveAsync();
    } catch (RuntimeException absence) {
      return CompletableFuture.failedFuture(absence);
    }
  }
}
