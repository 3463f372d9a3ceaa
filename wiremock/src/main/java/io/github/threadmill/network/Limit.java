package io.github.threadmill.network;

/** So many requests at the same time and no more. Guarded by the ledger that counts them. */
final class Limit {

  private final int most;
  private int inFlight;

  Limit(int most) {
    Range.positive("limit", most);
    this.most = most;
  }

  boolean admits() {
    return inFlight < most;
  }

  void enter() {
    inFlight++;
  }

  void leave() {
    inFlight--;
  }

  String refusal() {
    return "limit of %d reached: this request came while %d were in flight".formatted(most, most);
  }
}
