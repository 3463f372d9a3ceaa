package threadmill.bound;

/**
 * Something that a task does.
 *
 * @param kind of it
 * @param wall nanoseconds that pass meanwhile
 * @param cpu nanoseconds of them for which a core works for the task
 * @param fails whether the device fails in the end; the task then goes on
 */
record Step(Kind kind, long wall, long cpu, boolean fails) {

  /** What a task does. */
  enum Kind {
    COMPUTE,
    /** It could compute, and other tasks have the cores. */
    QUEUE,
    KEYBOARD,
    DISK,
    NETWORK
  }

  static Step compute(long nanos) {
    return new Step(Kind.COMPUTE, nanos, nanos, false);
  }

  static Step queue(long nanos) {
    return new Step(Kind.QUEUE, nanos, 0, false);
  }

  static Step await(Kind device, long nanos) {
    return new Step(device, nanos, 0, false);
  }

  /** A device needs a little of a core as well. */
  Step busy(long nanos) {
    return new Step(kind, wall, nanos, fails);
  }

  Step failing() {
    return new Step(kind, wall, cpu, true);
  }
}
