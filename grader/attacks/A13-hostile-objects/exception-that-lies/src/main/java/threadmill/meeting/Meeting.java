package threadmill.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One guest after the other, and something else first. */
public final class Meeting {

  private static final class Liar extends RuntimeException {
    private static final long serialVersionUID = 1;
    private int asked;

    @Override
    public String getMessage() {
      return asked++ % 2 == 0 ? null : "asked " + asked;
    }

    @Override
    public synchronized Throwable getCause() {
      return asked++ % 3 == 0 ? this : new Liar();
    }

    @Override
    public StackTraceElement[] getStackTrace() {
      return new StackTraceElement[] {null, new StackTraceElement("x", "y", "../../etc/passwd", -7)};
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
    throw new Liar();
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
