package io.github.threadmill.network;

import java.io.IOException;

/** Bytes that are no HTTP/1.1. */
final class MalformedMessage extends IOException {

  private static final long serialVersionUID = 1L;

  MalformedMessage(String what) {
    super(what);
  }
}
