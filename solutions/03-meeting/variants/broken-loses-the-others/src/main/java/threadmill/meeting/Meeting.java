package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Lets one absent guest fail the whole. */
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
    List<CompletableFuture<Void>> journeys = guests.stream().map(Guest::arriveAsync).toList();
    List<CompletableFuture<?>> noted = new ArrayList<>();
    for (int i = 0; i < guests.size(); i++) {
      Guest guest = guests.get(i);
      noted.add(journeys.get(i).thenRun(() -> known.add(new Outcome.Present(guest.name()))));
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
}
