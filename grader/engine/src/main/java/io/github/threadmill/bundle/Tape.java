package io.github.threadmill.bundle;

import java.util.Iterator;
import java.util.Optional;

/** A trace being played. Not thread-safe. */
final class Tape {

  private final Event.Trace trace;
  private final Iterator<Event> events;

  Tape(Event.Trace trace) {
    this.trace = trace;
    this.events = trace.events().iterator();
  }

  long seed() {
    return trace.seed();
  }

  /** The next event of a kind; others on the way are passed over. Empty at the end. */
  <E extends Event> Optional<E> next(Class<E> type) {
    while (events.hasNext()) {
      Event event = events.next();
      if (type.isInstance(event)) {
        return Optional.of(type.cast(event));
      }
    }
    return Optional.empty();
  }
}
