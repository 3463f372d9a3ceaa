package io.github.threadmill.selftest;

import io.github.threadmill.sandbox.Layers;

/**
 * What stands between submissions and the machine in one run.
 *
 * @param gate whether the gate is on
 * @param system the system's own layers: those that are wanted, or those that hold
 */
public record Defence(boolean gate, Layers system) {

  /** Everything that there is. */
  public static final Defence ALL = new Defence(true, Layers.ALL);

  /** The layer that must stop an attack in this run. */
  Layer mustStop(Attack attack) {
    Layer layer = gate ? attack.facts().stoppedBy() : attack.facts().withoutGate();
    return layer == Layer.SYSTEM && !system.isComplete() ? Layer.NOTHING : layer;
  }
}
