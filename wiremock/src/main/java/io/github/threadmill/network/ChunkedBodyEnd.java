package io.github.threadmill.network;

/**
 * Finds the end of a chunked body: size lines, data, a chunk of size 0, trailers, an empty line.
 */
final class ChunkedBodyEnd implements BodyEnd {

  private enum Expect {
    SIZE,
    EXTENSION,
    SIZE_LF,
    DATA,
    DATA_CR,
    DATA_LF,
    LINE_START,
    TRAILER,
    TRAILER_LF,
    LAST_LF,
    NOTHING
  }

  /** Longer sizes are no chunk that anybody sends, and would overflow. */
  private static final int LONGEST_SIZE = 15;

  private Expect expect = Expect.SIZE;
  private int digits;
  private long left;

  @Override
  public int take(byte[] bytes, int offset, int length) throws MalformedMessage {
    int at = offset;
    int end = offset + length;
    while (at < end && !done()) {
      if (expect == Expect.DATA) {
        int data = (int) Math.min(left, end - at);
        left -= data;
        at += data;
        expect = left == 0 ? Expect.DATA_CR : Expect.DATA;
      } else {
        expect = after((char) (bytes[at++] & 0xff));
      }
    }
    return at - offset;
  }

  @Override
  public boolean done() {
    return expect == Expect.NOTHING;
  }

  private Expect after(char c) throws MalformedMessage {
    return switch (expect) {
      case SIZE -> sizeAfter(c);
      case EXTENSION -> c == '\r' ? Expect.SIZE_LF : Expect.EXTENSION;
      case SIZE_LF -> must(c, '\n', left == 0 ? Expect.LINE_START : Expect.DATA);
      case DATA_CR -> must(c, '\r', Expect.DATA_LF);
      case DATA_LF -> must(c, '\n', Expect.SIZE);
      case LINE_START -> c == '\r' ? Expect.LAST_LF : Expect.TRAILER;
      case TRAILER -> c == '\r' ? Expect.TRAILER_LF : Expect.TRAILER;
      case TRAILER_LF -> must(c, '\n', Expect.LINE_START);
      case LAST_LF -> must(c, '\n', Expect.NOTHING);
      case DATA, NOTHING -> throw new IllegalStateException("no single byte in " + expect);
    };
  }

  private Expect sizeAfter(char c) throws MalformedMessage {
    int digit = Character.digit(c, 16);
    if (digit >= 0 && digits < LONGEST_SIZE) {
      left = (digits == 0 ? 0 : left * 16) + digit;
      digits++;
      return Expect.SIZE;
    }
    if (digits == 0 || (c != ';' && c != '\r')) {
      throw new MalformedMessage("no chunk size");
    }
    digits = 0;
    return c == ';' ? Expect.EXTENSION : Expect.SIZE_LF;
  }

  private static Expect must(char c, char expected, Expect next) throws MalformedMessage {
    if (c != expected) {
      throw new MalformedMessage("no end of a chunk's line");
    }
    return next;
  }
}
