package io.github.threadmill.network;

import org.jspecify.annotations.Nullable;

/** Finds the end of a message's body in the bytes as they come. */
interface BodyEnd {

  /**
   * Looks at more bytes.
   *
   * @return how many of them belong to the body: all, unless its end is among them
   */
  int take(byte[] bytes, int offset, int length) throws MalformedMessage;

  /** Whether the end was seen. */
  boolean done();

  /** Whether the body ends where the connection does. */
  default boolean endsWithConnection() {
    return false;
  }

  /** The end of a request's body. */
  static BodyEnd ofRequest(Head head) throws MalformedMessage {
    BodyEnd declared = declared(head);
    return declared == null ? new Counted(0) : declared;
  }

  /** The end of an answer's body. */
  static BodyEnd ofAnswer(Head head, int status, String method) throws MalformedMessage {
    if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
      return new Counted(0);
    }
    BodyEnd declared = declared(head);
    return declared == null ? new Open() : declared;
  }

  private static @Nullable BodyEnd declared(Head head) throws MalformedMessage {
    String encoding = head.value("transfer-encoding");
    String length = head.value("content-length");
    if (encoding != null) {
      if (length != null || !encoding.equals("chunked")) {
        throw new MalformedMessage("cannot tell where the body ends");
      }
      return new ChunkedBodyEnd();
    }
    if (length == null) {
      return null;
    }
    if (!length.matches("\\d{1,18}")) {
      throw new MalformedMessage("no length: " + length);
    }
    return new Counted(Long.parseLong(length));
  }

  /** A body of known length. */
  final class Counted implements BodyEnd {
    private long left;

    Counted(long length) {
      left = length;
    }

    @Override
    public int take(byte[] bytes, int offset, int length) {
      int taken = (int) Math.min(left, length);
      left -= taken;
      return taken;
    }

    @Override
    public boolean done() {
      return left == 0;
    }
  }

  /** A body that goes on until the connection ends. */
  final class Open implements BodyEnd {
    @Override
    public int take(byte[] bytes, int offset, int length) {
      return length;
    }

    @Override
    public boolean done() {
      return false;
    }

    @Override
    public boolean endsWithConnection() {
      return true;
    }
  }
}
