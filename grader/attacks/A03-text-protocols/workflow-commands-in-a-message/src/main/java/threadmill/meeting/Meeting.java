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
    throw new IllegalStateException(
        "x\n::stop-commands::word\n::set-output name=score::10\n::add-mask::passed\n##[error]x\r\n::debug::x");
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
