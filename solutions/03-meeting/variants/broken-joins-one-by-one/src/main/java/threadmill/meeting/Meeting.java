package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A lazy stream starts a guest and waits for it before it starts the next. */
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
    List<Outcome> outcomes =
        guests.stream()
            .map(guest -> setOut(guest).handle((there, absence) -> outcome(guest, absence)))
            .map(CompletableFuture::join)
            .toList();
    return CompletableFuture.completedFuture(outcomes);
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
