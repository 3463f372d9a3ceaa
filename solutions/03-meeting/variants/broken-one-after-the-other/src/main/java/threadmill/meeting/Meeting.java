package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Chains the journeys: each guest sets out when the one before is there. */
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
    CompletableFuture<List<Outcome>> chain = CompletableFuture.completedFuture(new ArrayList<>());
    for (Guest guest : guests) {
      chain =
          chain.thenCompose(
              known ->
                  guest
                      .arriveAsync()
                      .handle(
                          (there, absence) -> {
                            known.add(outcome(guest, absence));
                            return known;
                          }));
    }
    return chain;
  }

  private static Outcome outcome(Guest guest, Throwable absence) {
    return absence == null
        ? new Outcome.Present(guest.name())
        : new Outcome.Absent(guest.name(), absence.getMessage());
  }
}
