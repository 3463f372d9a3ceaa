package io.github.threadmill.network;

import java.util.Objects;

/**
 * One request and what became of it. Times are nanoseconds since the site was opened; no two events
 * of a site share one, so they order what happened.
 *
 * @param page number of the page, or -1 for a path that is no page of the site
 * @param path what was asked for, without the query
 * @param connection number of the TCP connection that it came on, from 1, in the order of opening
 * @param arrival when the head of the request was complete
 * @param end when it stopped being in flight, which is just before its last byte is sent; -1 while
 *     it is in flight
 * @param status the status that was sent, or 0 while there is none
 * @param ending how it ended
 */
public record Exchange(
    int page, String path, int connection, long arrival, long end, int status, Ending ending) {

  public Exchange {
    Objects.requireNonNull(path, "path");
    Objects.requireNonNull(ending, "ending");
    if ((end == -1) != (ending == Ending.IN_FLIGHT)) {
      throw new IllegalArgumentException(
          "end must be -1 in flight only, was " + end + ", " + ending);
    }
  }

  /** Whether both were in flight at some moment. */
  public boolean overlaps(Exchange other) {
    return arrival < other.endOrNever() && other.arrival < endOrNever();
  }

  private long endOrNever() {
    return ending == Ending.IN_FLIGHT ? Long.MAX_VALUE : end;
  }
}
