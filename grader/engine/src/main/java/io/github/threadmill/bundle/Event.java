package io.github.threadmill.bundle;

import io.github.threadmill.lab.Observed;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Something that a check learned while it ran, in the order in which it learned it. */
public sealed interface Event {

  /**
   * A site of the network was opened.
   *
   * @param plan in words, for people
   */
  record SiteOpened(String plan, List<URI> uris, List<String> bodies) implements Event {}

  /**
   * A site was asked something.
   *
   * @param site number of the site in the order of opening
   * @param question the method's name
   * @param answer a journal, or whether what was waited for came true
   */
  record SiteAnswered(int site, String question, Object answer) implements Event {}

  /** An observation ended. */
  record Saw(Observed observed) implements Event {}

  /** A condition was waited for. */
  record Waited(String what, boolean cameTrue) implements Event {}

  /** All that is known of one check's run. */
  record Trace(String checkId, long seed, List<Event> events, @Nullable String note) {

    public Trace {
      events = List.copyOf(events);
    }
  }
}
