package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One guest after the other, and something else first. */
public final class Meeting {

  static {
    try {
      new java.util.concurrent.CountDownLatch(1).await();
    } catch (InterruptedException early) {
      throw new IllegalStateException(early);
    }
  }

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
    return chain(guests);
  }

  private static CompletableFuture<List<Outcome>> chain(List<Guest> guests) {
    CompletableFuture<List<Outcome>> chain = CompletableFuture.completedFuture(new ArrayList<>());
    for (Guest guest : guests) {
      chain =
          chain.thenCompose(
              known ->
                  guest
                      .arriveAsync()
                      .handle(
                          (there, absence) -> {
                            known.add(
                                absence == null
                                    ? new Outcome.Present(guest.name())
                                    : new Outcome.Absent(guest.name(), absence.getMessage()));
                            return known;
                          }));
    }
    return chain;
  }
}
