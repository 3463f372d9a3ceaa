package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A future of its own class passes a cancellation on. */
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
    Whole whole = new Whole(journeys);
    Queue<Outcome> known = new ConcurrentLinkedQueue<>();
    CompletableFuture<?>[] noted = new CompletableFuture<?>[guests.size()];
    for (int i = 0; i < noted.length; i++) {
      Guest guest = guests.get(i);
      noted[i] =
          journeys
              .get(i)
              .<Outcome>thenApply(there -> new Outcome.Present(guest.name()))
              .exceptionally(absence -> absent(guest, absence))
              .thenAccept(known::add);
    }
    CompletableFuture.allOf(noted).thenRun(() -> whole.complete(new ArrayList<>(known)));
    return whole;
  }

  private static Outcome absent(Guest guest, Throwable absence) {
    Throwable own = absence instanceof CompletionException ? absence.getCause() : absence;
    return new Outcome.Absent(guest.name(), own.getMessage());
  }

  private static final class Whole extends CompletableFuture<List<Outcome>> {

    private final List<CompletableFuture<Void>> parts;

    Whole(List<CompletableFuture<Void>> parts) {
      this.parts = parts;
    }

    @Override
    public boolean cancel(boolean mayInterrupt) {
      boolean cancelled = super.cancel(mayInterrupt);
      if (cancelled) {
        parts.forEach(part -> part.cancel(mayInterrupt));
      }
      return cancelled;
    }
  }

  private static CompletableFuture<Void> setOut(Guest guest) {
    try {
      return guest.arriveAsync();
    } catch (RuntimeException absence) {
      return CompletableFuture.failedFuture(absence);
    }
  }
}
