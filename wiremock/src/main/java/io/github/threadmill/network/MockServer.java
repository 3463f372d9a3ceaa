package io.github.threadmill.network;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.common.Slf4jNotifier;
import com.github.tomakehurst.wiremock.core.Options.ChunkedEncodingPolicy;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.util.List;
import org.eclipse.jetty.util.thread.VirtualThreadPool;

/**
 * WireMock, set up so that it can hold thousands of requests and answers nobody but a relay.
 * Thread-safe.
 */
final class MockServer implements AutoCloseable {

  private static final int MOST_REQUESTS = 20_000;
  private static final int ACCEPT_QUEUE = 8192;
  private static final long ONE_DAY = 24 * 60 * 60 * 1000L;

  private final WireMockServer server;

  private MockServer(WireMockServer server) {
    this.server = server;
  }

  static MockServer start(Visits visits) {
    WireMockServer server = new WireMockServer(configuration(visits));
    server.start();
    return new MockServer(server);
  }

  int port() {
    return server.port();
  }

  void add(List<StubMapping> stubs) {
    stubs.forEach(server::addStubMapping);
  }

  void remove(List<StubMapping> stubs) {
    stubs.forEach(server::removeStub);
  }

  @Override
  public void close() {
    server.stop();
  }

  private static WireMockConfiguration configuration(Visits visits) {
    return WireMockConfiguration.options()
        .bindAddress("127.0.0.1")
        .dynamicPort()
        // By default 20 requests are served at the same time.
        .threadPoolFactory(_ -> new VirtualThreadPool(MOST_REQUESTS))
        .jettyAcceptQueueSize(ACCEPT_QUEUE)
        .jettyIdleTimeout(ONE_DAY)
        .jettyStopTimeout(0L)
        // With h2c on, clients upgrade and get "too many concurrent streams".
        .http2PlainDisabled(true)
        .useChunkedTransferEncoding(ChunkedEncodingPolicy.NEVER)
        .gzipDisabled(true)
        .disableRequestJournal()
        .stubRequestLoggingDisabled(true)
        .notifier(new Slf4jNotifier(false))
        // Stub mappings come from plans and named files, not from src/test/resources of whoever
        // runs this.
        .withRootDirectory(".threadmill-network-reads-no-folder")
        .adminAuthenticator(_ -> false)
        .extensions(new HoldingTransformer(visits));
  }
}
