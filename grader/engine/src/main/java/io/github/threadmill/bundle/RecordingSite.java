package io.github.threadmill.bundle;

import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import java.net.URI;
import java.util.List;

/** A site whose answers are taken down. */
record RecordingSite(Site site, int number, Recorder recorder) implements Site {

  @Override
  public List<URI> uris() {
    return site.uris();
  }

  @Override
  public URI uri(int page) {
    return site.uri(page);
  }

  @Override
  public String body(int page) {
    return site.body(page);
  }

  @Override
  public Journal journal() {
    return recorder.answered(number, "journal", site.journal());
  }

  @Override
  public boolean willAnswer() {
    return site.willAnswer();
  }

  @Override
  public void release() {
    site.release();
  }

  @Override
  public boolean awaitArrivals(int count) {
    return recorder.answered(number, "awaitArrivals", site.awaitArrivals(count));
  }

  @Override
  public boolean awaitQuiet() {
    return recorder.answered(number, "awaitQuiet", site.awaitQuiet());
  }

  @Override
  public boolean awaitDisconnected() {
    return recorder.answered(number, "awaitDisconnected", site.awaitDisconnected());
  }

  @Override
  public void close() {
    site.close();
  }
}
