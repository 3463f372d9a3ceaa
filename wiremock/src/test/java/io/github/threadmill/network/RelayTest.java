package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The relay between a client and a server that the test plays both, byte by byte. */
class RelayTest {

  private static final String GET = "GET /a HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

  private final Ledger ledger = new Ledger(Patience.USUAL, Client.UNSEEN, _ -> {});
  private final ServerSocket upstream;
  private final Relay relay;
  private final Socket client;

  RelayTest() throws IOException {
    upstream = new ServerSocket(0, 50, Relay.loopback());
    Route.Finder routes = path -> path.startsWith("/none") ? null : Route.UNNUMBERED;
    relay = Relay.open(0, new Passage(upstream.getLocalPort(), ledger, routes, new Visits()));
    client = new Socket(Relay.loopback(), relay.port());
  }

  @BeforeEach
  void hang_up_rather_than_hang() throws IOException {
    client.setSoTimeout(60_000);
    upstream.setSoTimeout(60_000);
  }

  @AfterEach
  void close() throws IOException {
    client.close();
    relay.close();
    upstream.close();
  }

  @Test
  void an_exchange_is_in_flight_until_just_before_its_last_byte() throws Exception {
    send(client, GET);
    try (Socket server = upstream.accept()) {
      assertThat(requestOn(server))
          .startsWith("GET /a HTTP/1.1\r\nHost: x\r\nX-Threadmill-Visit: ");
      send(server, OK.substring(0, OK.length() - 1));
      assertThat(read(client, OK.length() - 2)).isEqualTo(OK.substring(0, OK.length() - 2));
      assertThat(ledger.journal().inFlight()).isEqualTo(1);

      send(server, "k");
      assertThat(read(client, 2)).isEqualTo("ok");
      assertThat(ledger.journal().inFlight()).isZero();
      assertThat(ledger.journal().exchanges().getFirst().status()).isEqualTo(200);
    }
  }

  @Test
  void pipelined_requests_are_served_one_after_the_other() throws Exception {
    send(client, GET + GET.replace("/a", "/none") + GET.replace("/a", "/b"));
    try (Socket server = upstream.accept()) {
      assertThat(requestOn(server)).startsWith("GET /a ");
      assertThat(ledger.journal().arrivals()).isEqualTo(1);
      send(server, OK);
      assertThat(read(client, OK.length())).isEqualTo(OK);
      assertThat(requestOn(server)).startsWith("GET /b ");
      send(server, OK);

      String rest = read(client, 114 + OK.length());
      assertThat(rest).startsWith("HTTP/1.1 404 Not Found\r\n").contains("no such page here\nHTTP");
      assertThat(ledger.awaitQuiet()).isTrue();
      assertThat(ledger.journal().exchanges())
          .extracting(Exchange::status)
          .containsExactly(200, 404, 200);
      assertThat(ledger.journal().peakInFlight()).isEqualTo(1);
      assertThat(ledger.journal().connections()).isEqualTo(1);
    }
  }

  @Test
  void a_chunked_answer_in_single_bytes_is_passed_on_as_it_is() throws Exception {
    String chunked =
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nA: b\r\n\r\n";
    for (int round = 0; round < 2; round++) {
      send(client, GET);
    }
    try (Socket server = upstream.accept()) {
      for (int round = 0; round < 2; round++) {
        requestOn(server);
        for (int i = 0; i < chunked.length(); i++) {
          send(server, chunked.substring(i, i + 1));
        }
        assertThat(read(client, chunked.length())).isEqualTo(chunked);
      }
      assertThat(ledger.journal().count(Ending.ANSWERED)).isEqualTo(2);
    }
  }

  @Test
  void an_answer_without_a_length_ends_with_its_connection() throws Exception {
    send(client, GET);
    try (Socket server = upstream.accept()) {
      requestOn(server);
      send(server, "HTTP/1.1 200 OK\r\n\r\nuntil the end");
    }
    assertThat(read(client, 1000)).isEqualTo("HTTP/1.1 200 OK\r\n\r\nuntil the end");
    assertThat(ledger.journal().count(Ending.ANSWERED)).isEqualTo(1);
    assertThat(ledger.awaitDisconnected()).isTrue();
  }

  @Test
  void an_answer_that_breaks_off_is_a_fault() throws Exception {
    send(client, GET);
    try (Socket server = upstream.accept()) {
      requestOn(server);
      send(server, OK.substring(0, OK.length() - 1));
    }
    assertThat(read(client, 1000)).isEqualTo(OK.substring(0, OK.length() - 1));
    assertThat(ledger.journal().count(Ending.FAULT)).isEqualTo(1);
  }

  @Test
  void a_client_that_closes_while_it_waits_has_left_at_once() throws Exception {
    send(client, GET);
    try (Socket server = upstream.accept()) {
      requestOn(server);
      client.close();
      assertThat(ledger.awaitQuiet()).isTrue();
      assertThat(ledger.journal().cancelled()).isEqualTo(1);
      assertThat(server.getInputStream().read()).as("the server is told").isEqualTo(-1);
    }
  }

  @Test
  void what_is_no_http_gets_status_400() throws Exception {
    send(client, "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    assertThat(read(client, 20)).startsWith("HTTP/1.1 400");
    assertThat(ledger.journal().arrivals()).isZero();
  }

  private static void send(Socket socket, String text) throws IOException {
    socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
  }

  /** So many bytes, or fewer if the other side closes. */
  private static String read(Socket socket, int length) throws IOException {
    return new String(socket.getInputStream().readNBytes(length), StandardCharsets.US_ASCII);
  }

  private static String requestOn(Socket server) throws IOException {
    InputStream in = server.getInputStream();
    StringBuilder head = new StringBuilder();
    while (!head.toString().endsWith("\r\n\r\n")) {
      head.append((char) in.read());
    }
    return head.toString();
  }
}
