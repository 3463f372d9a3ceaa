package io.github.threadmill.network;

import java.io.IOException;
import java.net.Socket;

/** Ways to end a connection, whatever state it is in. */
final class Sockets {

  static void close(Socket socket) {
    try {
      socket.close();
    } catch (IOException alreadyBroken) {
      // Closed is all that is wanted.
    }
  }

  /** Closes with RST instead of FIN, so that the other side meets an error. */
  static void reset(Socket socket) {
    try {
      socket.setSoLinger(true, 0);
    } catch (IOException alreadyClosed) {
      // Then there is nothing to reset.
    }
    close(socket);
  }

  private Sockets() {}
}
