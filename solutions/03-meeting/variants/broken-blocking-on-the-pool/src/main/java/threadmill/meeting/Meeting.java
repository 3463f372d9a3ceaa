package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Has threads of the common pool wait in arrive(). */
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
    CompletableFuture<?>[] noted =
        guests.stream()
            .map(
                guest ->
                    CompletableFuture.runAsync(guest::arrive)
                        .handle((there, absence) -> known.add(outcome(guest, absence))))
            .toArray(CompletableFuture<?>[]::new);
    return CompletableFuture.allOf(noted).thenApply(done -> List.copyOf(known));
  }

  private static Outcome outcome(Guest guest, Throwable absence) {
    return absence == null
        ? new Outcome.Present(guest.name())
        : new Outcome.Absent(guest.name(), absence.getMessage());
  }
}
