package io.github.threadmill.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.threadmill.bundle.Recorder;
import io.github.threadmill.calibrate.Allowance;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import io.github.threadmill.network.SlowNetwork;
import io.github.threadmill.sandbox.Detection;
import io.github.threadmill.sandbox.Layer;
import io.github.threadmill.sandbox.Layers;
import io.github.threadmill.sandbox.Sandbox;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What crosses the border of a submission's network: the connections to what was opened for it,
 * with all that happens to them, and nothing else.
 */
class NetworkLayerTest {

  private static Sandbox sandbox;

  @TempDir private Path folder;

  @BeforeAll
  static void look() {
    sandbox = Detection.look(Layers.ALL, Intruder.jvm());
    assumeTrue(
        sandbox.on().has(Layer.NETWORK),
        () -> "no network layer here: " + sandbox.missing().get(Layer.NETWORK));
  }

  @AfterAll
  static void close() {
    sandbox.close();
  }

  /** What the server does with one connection. */
  @FunctionalInterface
  private interface Serving {
    void serve(Socket client) throws Exception;
  }

  @Test
  void a_port_of_the_graders_that_was_not_opened_is_refused() throws Exception {
    try (ServerSocket server = server();
        Intruder intruder = intruder(server.getLocalPort(), "return new Socket(host, port);")) {
      assertThat(intruder.act()).contains("ConnectException");
    }
  }

  @Test
  void no_other_interface_leads_anywhere() throws Exception {
    try (Intruder intruder =
        intruder(
            1,
            """
            return NetworkInterface.networkInterfaces().map(NetworkInterface::getName).toList()
                + outcome(() -> new Socket("192.0.2.1", 80));
            """)) {
      assertThat(intruder.act()).startsWith("[lo]").contains("unreachable");
    }
  }

  @Test
  void both_directions_carry_every_byte_and_each_can_end_alone() throws Exception {
    String heard =
        talk(
            client -> {
              byte[] all = client.getInputStream().readAllBytes();
              client.getOutputStream().write(all);
              client.getOutputStream().write(all);
            },
            """
            byte[] much = new byte[3_000_000];
            new Random(1).nextBytes(much);
            try (Socket socket = new Socket(host, port)) {
              socket.getOutputStream().write(much);
              socket.shutdownOutput();
              byte[] back = socket.getInputStream().readAllBytes();
              return back.length + " " + Arrays.equals(much, Arrays.copyOf(back, much.length));
            }
            """);
    assertThat(heard).isEqualTo("6000000 true");
  }

  @Test
  void a_reset_by_the_server_is_a_reset() throws Exception {
    String heard =
        talk(
            client -> client.setSoLinger(true, 0),
            """
            try (Socket socket = new Socket(host, port)) {
              return outcome(() -> socket.getInputStream().read());
            }
            """);
    assertThat(heard).contains("Connection reset");
  }

  @Test
  void an_end_by_the_server_is_an_end() throws Exception {
    String heard =
        talk(
            client -> client.getOutputStream().write(7),
            """
            try (Socket socket = new Socket(host, port)) {
              return Arrays.toString(socket.getInputStream().readAllBytes());
            }
            """);
    assertThat(heard).isEqualTo("[7]");
  }

  @Test
  void a_reset_by_the_client_is_a_reset_and_an_end_an_end() throws Exception {
    for (String ending : List.of("socket.setSoLinger(true, 0);", "")) {
      CompletableFuture<String> seen = new CompletableFuture<>();
      try (ServerSocket server = server();
          Intruder intruder =
              intruder(
                  server.getLocalPort(),
                  """
                  try (Socket socket = new Socket(host, port)) {
                    socket.getOutputStream().write(1);
                    socket.getInputStream().read();
                    %s
                  }
                  return "";
                  """
                      .formatted(ending))) {
        intruder.process().open(server.getLocalPort());
        intruder.begin();
        try (Socket client = server.accept()) {
          client.getInputStream().read();
          client.getOutputStream().write(1);
          seen.complete(ended(client.getInputStream()));
        }
      }
      assertThat(seen.get(20, TimeUnit.SECONDS)).isEqualTo(ending.isEmpty() ? "end" : "reset");
    }
  }

  private static String ended(InputStream in) {
    try {
      return in.read() < 0 ? "end" : "a byte";
    } catch (IOException reset) {
      return "reset";
    }
  }

  @Test
  void a_port_that_was_closed_on_the_other_side_is_no_way_through() throws Exception {
    int port;
    try (ServerSocket server = server()) {
      port = server.getLocalPort();
    }
    try (Intruder intruder =
        intruder(port, "return outcome(() -> new Socket(host, port).getInputStream().read());")) {
      intruder.process().open(port);
      assertThat(intruder.act()).contains("Connection reset");
    }
  }

  @Test
  void a_port_that_was_shut_is_refused_although_it_is_somebody_elses_now() throws Exception {
    try (ServerSocket server = server();
        Intruder intruder = intruder(server.getLocalPort(), "return new Socket(host, port);")) {
      intruder.process().open(server.getLocalPort());
      intruder.process().shut(server.getLocalPort());
      assertThat(intruder.act()).contains("ConnectException");
    }
  }

  @Test
  void the_machine_may_give_a_site_the_number_that_an_earlier_one_had() throws Exception {
    try (ServerSocket server = server();
        Intruder intruder =
            intruder(
                server.getLocalPort(),
                """
                Socket early = new Socket(host, port);
                early.getOutputStream().write(1);
                early.getInputStream().read();
                return new Socket(host, port).getInputStream().read();
                """)) {
      intruder.process().open(server.getLocalPort());
      intruder.begin();
      try (Socket early = server.accept()) {
        early.getInputStream().read();
        intruder.process().shut(server.getLocalPort());
        intruder.process().open(server.getLocalPort());
        early.getOutputStream().write(1);
        try (Socket late = server.accept()) {
          late.getOutputStream().write(7);
        }
      }
      assertThat(intruder.seen()).isEqualTo("7");
    }
  }

  @Test
  void after_a_check_its_sites_are_out_of_reach() throws Exception {
    try (SlowNetwork network = SlowNetwork.start();
        Intruder intruder =
            intruder(
                0,
                """
                Path net = Path.of("/proc/self/net");
                return Stream.concat(Files.lines(net.resolve("tcp")), Files.lines(net.resolve("tcp6")))
                    .filter(line -> line.contains(" 0A ")) // listens
                    .count();
                """)) {
      Allowance allowance = new Allowance(Duration.ofSeconds(60), Duration.ofSeconds(20), 256);
      ObserverProcess process = intruder.process();
      try (Watchdog watchdog = Watchdog.over(process, allowance, () -> {});
          JudgingLab lab =
              new JudgingLab(
                  process,
                  watchdog,
                  network,
                  ClassFiles.in(folder),
                  new Ends(process::exitCode, allowance, Lane.BUSY),
                  new Recorder("01.first", 1),
                  1)) {
        lab.site(SitePlan.pages(1));
        lab.site(SitePlan.pages(1));
      }
      assertThat(intruder.act()).isEqualTo("0");
    }
  }

  @Test
  void many_connections_at_once_stay_as_many() throws Exception {
    int many = 1000;
    CountDownLatch connected = new CountDownLatch(many);
    String heard =
        talk(
            client -> {
              connected.countDown();
              connected.await();
              client.getOutputStream().write(1);
            },
            """
            try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
              List<Future<Integer>> all = IntStream.range(0, %d).mapToObj(i -> pool.submit(() -> {
                try (Socket socket = new Socket(host, port)) {
                  return socket.getInputStream().read() + socket.getInputStream().read();
                }
              })).toList();
              int sum = 0;
              for (Future<Integer> each : all) {
                sum += each.get() + 1;
              }
              return sum;
            }
            """
                .formatted(many));
    assertThat(heard).isEqualTo("" + many);
  }

  @Test
  void the_pages_of_a_site_are_there_and_its_administration_is_not() throws Exception {
    try (SlowNetwork network = SlowNetwork.start();
        Site site = network.open(SitePlan.pages(2))) {
      int port = site.uri(0).getPort();
      String body =
          """
          List<Object> all = new ArrayList<>();
          for (String path : List.of("%s", "/__admin/mappings", "/__admin/shutdown", "/")) {
            HttpURLConnection page =
                (HttpURLConnection) URI.create("http://127.0.0.1:" + port + path).toURL()
                    .openConnection();
            all.add(page.getResponseCode());
          }
          return all;
          """
              .formatted(site.uri(0).getPath());
      try (Intruder intruder = intruder(port, body)) {
        intruder.process().open(port);
        assertThat(intruder.act()).isEqualTo("[200, 404, 404, 404]");
      }
      assertThat(site.journal().arrivals()).isEqualTo(4);
    }
  }

  @Test
  void the_next_submission_finds_the_ports_of_the_last_one_closed() throws Exception {
    try (ServerSocket server = server()) {
      Thread.ofVirtual().start(() -> serveOnce(server, client -> {}));
      for (int round = 0; round < 2; round++) {
        Path own = java.nio.file.Files.createTempDirectory(folder, "round");
        String body = "return outcome(() -> new Socket(host, port).isConnected());";
        try (Intruder intruder = intruder(own, server.getLocalPort(), body)) {
          if (round == 0) {
            intruder.process().open(server.getLocalPort());
          }
          assertThat(intruder.act()).contains(round == 0 ? "true" : "ConnectException");
        }
      }
    }
  }

  private String talk(Serving serving, String body) throws Exception {
    try (ServerSocket server = server()) {
      Thread.ofVirtual().start(() -> serveAll(server, serving));
      try (Intruder intruder = intruder(server.getLocalPort(), body)) {
        intruder.process().open(server.getLocalPort());
        return intruder.act();
      }
    }
  }

  private static void serveAll(ServerSocket server, Serving serving) {
    while (!server.isClosed()) {
      serveOnce(server, serving);
    }
  }

  private static void serveOnce(ServerSocket server, Serving serving) {
    try {
      Socket client = server.accept();
      Thread.ofVirtual()
          .start(
              () -> {
                try (client) {
                  serving.serve(client);
                } catch (Exception ended) {
                  // the client's side is what is looked at
                }
              });
    } catch (IOException closed) {
      // the test is over
    }
  }

  private static ServerSocket server() throws IOException {
    return new ServerSocket(0, 1000, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
  }

  private Intruder intruder(int port, String body) throws IOException {
    return intruder(java.nio.file.Files.createTempDirectory(folder, "act"), port, body);
  }

  private static Intruder intruder(Path own, int port, String body) throws IOException {
    return Intruder.with(
        sandbox, own, "String host = \"127.0.0.1\"; int port = " + port + ";\n" + body);
  }
}
