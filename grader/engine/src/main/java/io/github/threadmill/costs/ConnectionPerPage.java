package io.github.threadmill.costs;

import io.github.threadmill.api.BlockingClient;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A client that works on its caller's thread alone, on a connection of its own for each page. It
 * has no threads, so that those that are counted are the fetcher's.
 */
public final class ConnectionPerPage implements BlockingClient {

  @Override
  public String get(URI page) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) page.toURL().openConnection();
    connection.setRequestProperty("Connection", "close");
    if (connection.getResponseCode() != HttpURLConnection.HTTP_OK) {
      connection.disconnect();
      throw new IOException("status " + connection.getResponseCode());
    }
    try (InputStream body = connection.getInputStream()) {
      return new String(body.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
