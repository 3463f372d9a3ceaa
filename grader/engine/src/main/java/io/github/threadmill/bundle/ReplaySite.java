package io.github.threadmill.bundle;

import io.github.threadmill.network.Journal;
import io.github.threadmill.network.Site;
import java.net.URI;
import java.util.List;

/** A site that answers as it did then. */
record ReplaySite(Event.SiteOpened opened, Tape tape) implements Site {

  @Override
  public List<URI> uris() {
    return opened.uris();
  }

  @Override
  public URI uri(int page) {
    return opened.uris().get(page);
  }

  @Override
  public String body(int page) {
    return opened.bodies().get(page);
  }

  @Override
  public Journal journal() {
    return (Journal) answer("journal");
  }

  @Override
  public boolean willAnswer() {
    return false;
  }

  @Override
  public void release() {
    // was done then
  }

  @Override
  public boolean awaitArrivals(int count) {
    return (boolean) answer("awaitArrivals");
  }

  @Override
  public boolean awaitQuiet() {
    return (boolean) answer("awaitQuiet");
  }

  @Override
  public boolean awaitDisconnected() {
    return (boolean) answer("awaitDisconnected");
  }

  @Override
  public void close() {
    // nothing is open
  }

  private Object answer(String question) {
    Event.SiteAnswered answered =
        tape.next(Event.SiteAnswered.class)
            .orElseThrow(
                () -> new IllegalStateException("the bundle has no answer to " + question));
    if (!answered.question().equals(question)) {
      throw new IllegalStateException(
          "the check asks for "
              + question
              + ", the bundle answers "
              + answered.question()
              + "; is the exercise another one now?");
    }
    return answered.answer();
  }
}
