package io.github.threadmill.observer;

import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import java.net.URI;
import java.util.List;

/** A site as the student's process sees it: addresses, and nothing else. */
record RemoteSite(List<URI> uris) implements Site {

  @Override
  public URI uri(int page) {
    return uris.get(page);
  }

  @Override
  public String body(int page) {
    throw onlyTheGrader();
  }

  @Override
  public Journal journal() {
    throw onlyTheGrader();
  }

  @Override
  public boolean willAnswer() {
    throw onlyTheGrader();
  }

  @Override
  public void release() {
    throw onlyTheGrader();
  }

  @Override
  public boolean awaitArrivals(int count) {
    throw onlyTheGrader();
  }

  @Override
  public boolean awaitQuiet() {
    throw onlyTheGrader();
  }

  @Override
  public boolean awaitDisconnected() {
    throw onlyTheGrader();
  }

  @Override
  public void close() {
    // the grader closes what it opened
  }

  private static IllegalStateException onlyTheGrader() {
    return new IllegalStateException(
        "only a judgement, or a condition of Lab.until, may ask this of a site");
  }
}
