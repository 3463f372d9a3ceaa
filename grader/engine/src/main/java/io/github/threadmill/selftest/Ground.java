package io.github.threadmill.selftest;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * What one attack is told to go for: a secret, a folder and a port of its own, so that whatever
 * happens to them is that attack's doing.
 */
final class Ground implements AutoCloseable {

  private static final String KEEP = "keep.txt";

  private final String name;
  private final String token;
  private final Path secret;
  private final Path outside;
  private final Listener listener;
  private final Snapshot before;

  private Ground(String name, String token, Path secret, Path outside, Listener listener) {
    this.name = name;
    this.token = token;
    this.secret = secret;
    this.outside = outside;
    this.listener = listener;
    this.before = Snapshot.of(outside);
  }

  /** Prepares one below a folder that is there. */
  static Ground prepare(Path folder, RandomGenerator random) throws IOException {
    byte[] bytes = new byte[12];
    random.nextBytes(bytes);
    String token = "t" + HexFormat.of().formatHex(bytes);
    Path secret = Files.createDirectories(folder.resolve("secret")).resolve("token.txt");
    Files.writeString(secret, token + "\n");
    Path outside = Files.createDirectories(folder.resolve("outside"));
    Files.writeString(outside.resolve(KEEP), "this is to stay\n");
    return new Ground(
        String.valueOf(folder.getFileName()), token, secret, outside, Listener.open());
  }

  /** The attack's. */
  String name() {
    return name;
  }

  String token() {
    return token;
  }

  Path outside() {
    return outside;
  }

  int port() {
    return listener.port();
  }

  /** What an attack's text has for what it is told. */
  Map<String, String> names() {
    return Map.of(
        "@SECRET_FILE@", text(secret),
        "@OUTSIDE@", text(outside.resolve("harm")),
        "@OUTSIDE_FILE@", text(outside.resolve(KEEP)),
        "@PORT@", Integer.toString(listener.port()),
        "@TOKEN@", token);
  }

  /** Backslashes of a path would be escapes in a string of Java. */
  static String text(Path path) {
    return path.toString().replace('\\', '/');
  }

  /** What has happened to the folder that was not to be touched. */
  List<String> harm() {
    return before.differences(Snapshot.of(outside));
  }

  /** What the listener knows. */
  List<String> contacts() {
    List<String> contacts = new ArrayList<>();
    if (listener.visitors() > 0) {
      contacts.add("reached a port that is none of its business");
    }
    if (listener.heard().contains(token)) {
      contacts.add("sent the secret to a port");
    }
    return contacts;
  }

  /** What a listener has heard, to look for other secrets in. */
  String heard() {
    return listener.heard();
  }

  /** Says something to the listener, as an attack would. */
  void knock() throws IOException {
    try (java.net.Socket socket =
        new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), port())) {
      socket.getOutputStream().write(token.getBytes(StandardCharsets.UTF_8));
      socket.shutdownOutput();
      socket.getInputStream().readAllBytes();
    }
  }

  @Override
  public void close() {
    listener.close();
  }
}
