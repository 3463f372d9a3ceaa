package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Waits for the guests and makes their outcomes up beforehand. */
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
    List<CompletableFuture<Void>> journeys = guests.stream().map(Meeting::setOut).toList();
    CompletableFuture<List<Outcome>> all =
        CompletableFuture.allOf(journeys.toArray(CompletableFuture<?>[]::new))
            .handle(
                (there, error) ->
                    guests.stream()
                        .<Outcome>map(guest -> new Outcome.Present(guest.name()))
                        .toList());
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
}
