package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Has a virtual thread a guest wait in arrive(). */
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
    List<CompletableFuture<Void>> noted = new ArrayList<>();
    for (Guest guest : guests) {
      CompletableFuture<Void> there = new CompletableFuture<>();
      noted.add(there);
      Thread.startVirtualThread(
          () -> {
            try {
              guest.arrive();
              known.add(new Outcome.Present(guest.name()));
            } catch (RuntimeException absence) {
              known.add(new Outcome.Absent(guest.name(), absence.getMessage()));
            }
            there.complete(null);
          });
    }
    return CompletableFuture.allOf(noted.toArray(CompletableFuture<?>[]::new))
        .thenApply(done -> List.copyOf(known));
  }
}
