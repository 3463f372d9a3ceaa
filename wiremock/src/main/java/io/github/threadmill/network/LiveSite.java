package io.github.threadmill.network;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/** A site that is open. */
final class LiveSite implements Site {

  private final Ledger ledger;
  private final Relay relay;
  private final PageRoutes routes;
  private final Consumer<Site> whenClosed;

  /**
   * @param whenClosed called on every close
   */
  LiveSite(Ledger ledger, Relay relay, PageRoutes routes, Consumer<Site> whenClosed) {
    this.ledger = ledger;
    this.relay = relay;
    this.routes = routes;
    this.whenClosed = whenClosed;
  }

  @Override
  public List<URI> uris() {
    return IntStream.range(0, routes.texts().pages()).mapToObj(this::uri).toList();
  }

  @Override
  public URI uri(int page) {
    Objects.checkIndex(page, routes.texts().pages());
    return URI.create("http://127.0.0.1:" + relay.port() + routes.path(page));
  }

  @Override
  public String body(int page) {
    return routes.texts().text(page);
  }

  @Override
  public Journal journal() {
    return ledger.journal();
  }

  @Override
  public boolean willAnswer() {
    return ledger.willAnswer();
  }

  @Override
  public void release() {
    ledger.openDoor("held");
  }

  @Override
  public boolean awaitArrivals(int n) {
    return ledger.awaitArrivals(n);
  }

  @Override
  public boolean awaitQuiet() {
    return ledger.awaitQuiet();
  }

  @Override
  public boolean awaitDisconnected() {
    return ledger.awaitDisconnected();
  }

  @Override
  public void close() {
    ledger.close();
    relay.close();
    ledger.dismiss();
    whenClosed.accept(this);
  }
}
