package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One guest after the other, and something else first. */
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
    RuntimeException cause = new IllegalStateException("0");
    for (int i = 1; i < 100_000; i++) {
      RuntimeException next = new IllegalStateException("" + i, cause);
      if (i < 1000) {
        cause.addSuppressed(new Error("suppressed"));
      }
      cause = next;
    }
    throw cause;
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
