package io.github.threadmill.network;

import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A server on this machine whose pages are slow, fail, or wait for each other as planned, and which
 * knows exactly what was in flight when. It takes about a second to start and serves any number of
 * sites. Thread-safe.
 */
public final class SlowNetwork implements AutoCloseable {

  private static final int NONCE_BYTES = 8;

  private final Patience patience;
  private final Visits visits;
  private final MockServer server;
  private final Set<Site> sites = ConcurrentHashMap.newKeySet();

  private SlowNetwork(Patience patience, Visits visits, MockServer server) {
    this.patience = patience;
    this.visits = visits;
    this.server = server;
  }

  /** Starts a network on the loopback interface. */
  public static SlowNetwork start() {
    return start(Patience.USUAL);
  }

  static SlowNetwork start(Patience patience) {
    Visits visits = new Visits();
    return new SlowNetwork(patience, visits, MockServer.start(visits));
  }

  /**
   * Opens a site, on a port and with paths and texts that no earlier one had, for a client that
   * nothing is known of.
   *
   * @throws UncheckedIOException if the machine has no free port
   */
  public Site open(SitePlan plan) {
    return open(plan, Client.UNSEEN);
  }

  /**
   * Opens a site for a client that can be seen.
   *
   * @throws UncheckedIOException if the machine has no free port
   */
  public Site open(SitePlan plan, Client client) {
    String prefix = "/" + Visits.freshNonce(NONCE_BYTES);
    PageTexts texts = new PageTexts(Visits.freshNonce(16), plan.pages(), plan.bodySize());
    Limit limit = plan.limit() == 0 ? null : new Limit(plan.limit());
    PageRoutes routes = new PageRoutes(prefix, texts, limit, plan.bodiesWithheld());
    List<StubMapping> stubs = Stubs.of(plan, prefix);
    Ledger ledger = new Ledger(patience, client, _ -> {});
    Relay relay = relay(new Passage(server.port(), ledger, routes, visits));
    server.add(stubs);
    Site site = new LiveSite(ledger, relay, routes, closed -> forget(closed, stubs));
    sites.add(site);
    return site;
  }

  /** Closes every site and the server. */
  @Override
  public void close() {
    List.copyOf(sites).forEach(Site::close);
    server.close();
  }

  private void forget(Site site, List<StubMapping> stubs) {
    if (sites.remove(site)) {
      server.remove(stubs);
    }
  }

  private static Relay relay(Passage passage) {
    try {
      return Relay.open(0, passage);
    } catch (IOException noPort) {
      throw new UncheckedIOException("No free port on 127.0.0.1 for a site", noPort);
    }
  }
}
