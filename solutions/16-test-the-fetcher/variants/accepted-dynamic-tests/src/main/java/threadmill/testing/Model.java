package threadmill.testing;

import java.util.ArrayList;
import java.util.List;

/** What a fetcher must do, as simple as it can be: no threads, no waiting. */
final class Model {

  private final int count;
  private final int places;
  private final boolean[] good;
  private final List<Integer> inFlight = new ArrayList<>();
  private int requested;

  Model(int count, int places) {
    this.count = count;
    this.places = places;
    this.good = new boolean[count];
    fill();
  }

  private void fill() {
    while (inFlight.size() < places && requested < count) {
      inFlight.add(requested++);
    }
  }

  void end(int page, boolean isGood) {
    inFlight.remove(Integer.valueOf(page));
    good[page] = isGood;
    fill();
  }

  List<Integer> inFlight() {
    return List.copyOf(inFlight);
  }

  int requested() {
    return requested;
  }

  int places() {
    return places;
  }

  boolean good(int page) {
    return good[page];
  }
}
