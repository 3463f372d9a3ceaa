package io.github.threadmill.network;

import java.io.IOException;
import java.net.Socket;

/** WireMock ended its connection within an answer: a planned fault. */
final class BrokenOff extends IOException {

  private static final long serialVersionUID = 1L;

  private final boolean reset;

  private BrokenOff(boolean reset) {
    super(reset ? "reset" : "closed");
    this.reset = reset;
  }

  static BrokenOff closed() {
    return new BrokenOff(false);
  }

  static BrokenOff reset() {
    return new BrokenOff(true);
  }

  /** Does the same to the client. */
  void passOn(Socket client) {
    if (reset) {
      Sockets.reset(client);
    } else {
      Sockets.close(client);
    }
  }
}
