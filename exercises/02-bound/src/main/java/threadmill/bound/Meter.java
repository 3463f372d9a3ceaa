package threadmill.bound;

/** Two clocks, of which only differences mean anything. Given; the checks bring their own. */
public interface Meter {

  /** Time that has passed, whatever the thread did meanwhile, in nanoseconds. */
  long wallNanos();

  /** Time that a core has worked for the thread that asks, in nanoseconds. */
  long cpuNanos();
}
