package io.github.threadmill.network;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * An answer of the relay's own.
 *
 * @param status with its reason: {@code 404 Not Found}
 * @param text the body
 */
record Reply(String status, String text) {

  static final Reply NOT_FOUND = new Reply("404 Not Found", "there is no such page here");
  static final Reply BAD_REQUEST = new Reply("400 Bad Request", "this is no HTTP/1.1 request");

  /** For the pages are for reading. */
  static final Reply NO_BODIES =
      new Reply("413 Content Too Large", "this site takes no request with a body");

  static Reply tooMany(String why) {
    return new Reply("429 Too Many Requests", why);
  }

  int code() {
    return Integer.parseInt(status.substring(0, 3));
  }

  void write(OutputStream out, boolean withBody, boolean closing) throws IOException {
    byte[] body = (text + "\n").getBytes(StandardCharsets.UTF_8);
    String head =
        "HTTP/1.1 %s\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Length: %d\r\n%s\r\n"
            .formatted(status, body.length, closing ? "Connection: close\r\n" : "");
    out.write(head.getBytes(StandardCharsets.US_ASCII));
    if (withBody) {
      out.write(body);
    }
    out.flush();
  }
}
