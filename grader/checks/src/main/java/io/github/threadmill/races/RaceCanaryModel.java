package io.github.threadmill.races;

import java.util.List;

/** Increments {@link RaceCanaryCounter}. */
public final class RaceCanaryModel implements Model {

  private final RaceCanaryCounter counter = new RaceCanaryCounter();

  /** Makes a model with a fresh counter. */
  public RaceCanaryModel() {}

  @Override
  public List<Operation> operations() {
    return List.of(new Operation("increment", counter::increment));
  }
}
