package io.github.threadmill.bundle;

import io.github.threadmill.lab.Observed;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Takes down what one check learns. For the thread of the check alone. */
public final class Recorder {

  private final String checkId;
  private final long seed;
  private final List<Event> events = new ArrayList<>();
  private int sites;

  /**
   * @param seed what the check's random data come from
   */
  public Recorder(String checkId, long seed) {
    this.checkId = checkId;
    this.seed = seed;
  }

  /** Takes down a site, and from now on whatever it answers. */
  public Site opened(SitePlan plan, Site site) {
    List<String> bodies = IntStream.range(0, site.uris().size()).mapToObj(site::body).toList();
    events.add(new Event.SiteOpened(plan.toString(), site.uris(), bodies));
    return new RecordingSite(site, sites++, this);
  }

  /** Takes down an observation. */
  public void saw(Observed observed) {
    events.add(new Event.Saw(observed));
  }

  /** Takes down whether a condition came true. */
  public boolean waited(String what, boolean cameTrue) {
    events.add(new Event.Waited(what, cameTrue));
    return cameTrue;
  }

  <T> T answered(int site, String question, T answer) {
    events.add(new Event.SiteAnswered(site, question, answer));
    return answer;
  }

  /** All of it. */
  public Event.Trace trace() {
    return new Event.Trace(checkId, seed, events, null);
  }
}
