package io.github.threadmill.channel;

/** What kind of value follows. The ordinal is the byte on the wire. */
enum Tag {
  NULL,
  TRUE,
  FALSE,
  INTEGER,
  LONG,
  DOUBLE,
  STRING,
  BIG_INTEGER,
  URI,
  DURATION,
  LIST,
  MAP,
  RECORD,
  ENUM,
  OPAQUE;

  private static final Tag[] ALL = values();

  static Tag of(int wire) {
    if (wire < 0 || wire >= ALL.length) {
      throw new NotPlainException("no value starts with the byte " + wire);
    }
    return ALL[wire];
  }
}
