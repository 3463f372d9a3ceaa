package io.github.threadmill.channel;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Copies a value into bytes: null, booleans, numbers, strings, URIs, durations, collections,
 * arrays, maps, enums and the records that it may look into. Whatever else it meets becomes an
 * {@link Opaque}. Methods of the value's own (an iterator, a size) are called here, in the process
 * that made it, and nowhere else. Not thread-safe; used once.
 */
public final class PlainWriter {

  private static final int MOST_VALUES = 400_000;
  private static final int DEEPEST = 40;
  private static final int LARGEST = 32 << 20;
  private static final String TOO_MUCH = "it holds more than " + MOST_VALUES + " values or 32 MB";

  static final int MOST_DIGITS = 10_000;
  static final String TOO_MANY_DIGITS = "it holds a number of more than " + MOST_DIGITS + " digits";

  /** A number of so many bits has more digits than that for certain. */
  private static final int MOST_BITS = MOST_DIGITS * 10 / 3;

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final DataOutputStream out = new DataOutputStream(bytes);
  private final Predicate<Class<?>> transparent;
  private final int mostValues;
  private final int deepest;
  private int values;

  private PlainWriter(Predicate<Class<?>> transparent, int mostValues, int deepest) {
    this.transparent = transparent;
    this.mostValues = mostValues;
    this.deepest = deepest;
  }

  /**
   * Copies a value.
   *
   * @param value anything
   * @param transparent says of a record's or an enum's class whether it is the kit's or the
   *     exercise's own
   * @throws NotPlainException if it is larger or deeper than what is allowed
   */
  public static byte[] write(@Nullable Object value, Predicate<Class<?>> transparent) {
    return write(value, new PlainWriter(transparent, MOST_VALUES, DEEPEST));
  }

  /**
   * Copies a message around a value that was copied before, with room for itself: what could be
   * copied can be sent.
   *
   * @throws NotPlainException if the message brings too much of its own
   */
  public static byte[] writeMessage(Record message) {
    return write(message, new PlainWriter(type -> true, MOST_VALUES + 90_000, DEEPEST + 10));
  }

  private static byte[] write(@Nullable Object value, PlainWriter writer) {
    try {
      writer.put(value, 0);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return writer.bytes.toByteArray();
  }

  private void put(@Nullable Object value, int depth) throws IOException {
    if (++values > mostValues || bytes.size() > LARGEST) {
      throw new NotPlainException(TOO_MUCH);
    }
    if (depth > deepest) {
      throw new NotPlainException("it is nested more than " + deepest + " levels deep");
    }
    switch (value) {
      case null -> tag(Tag.NULL);
      case Boolean flag -> tag(flag ? Tag.TRUE : Tag.FALSE);
      case Integer number -> tag(Tag.INTEGER).writeInt(number);
      case Short number -> tag(Tag.INTEGER).writeInt(number);
      case Byte number -> tag(Tag.INTEGER).writeInt(number);
      case Long number -> tag(Tag.LONG).writeLong(number);
      case Double number -> tag(Tag.DOUBLE).writeDouble(number);
      case Float number -> tag(Tag.DOUBLE).writeDouble(number);
      case Character character -> text(Tag.STRING, character.toString());
      case String text -> text(Tag.STRING, text);
      case BigInteger number when number.getClass() == BigInteger.class ->
          text(Tag.BIG_INTEGER, digits(number));
      case URI uri -> text(Tag.URI, uri.toString());
      case Duration duration -> putDuration(duration);
      case Map<?, ?> map -> putMap(map, depth);
      case Collection<?> collection -> putAll(collection.toArray(), depth);
      case Enum<?> constant when transparent.test(constant.getDeclaringClass()) -> {
        text(Tag.ENUM, constant.getDeclaringClass().getName());
        text(constant.name());
      }
      case Record struct when transparent.test(struct.getClass()) -> putRecord(struct, depth);
      default -> putOther(value, depth);
    }
  }

  private static String digits(BigInteger number) {
    if (number.bitLength() > MOST_BITS) {
      throw new NotPlainException(TOO_MANY_DIGITS);
    }
    return number.toString();
  }

  /** Not as nanoseconds: those of the longest durations are no long. */
  private void putDuration(Duration duration) throws IOException {
    tag(Tag.DURATION).writeLong(duration.getSeconds());
    out.writeInt(duration.getNano());
  }

  private void putOther(Object value, int depth) throws IOException {
    if (!value.getClass().isArray()) {
      text(Tag.OPAQUE, value.getClass().getName());
      return;
    }
    int length = Array.getLength(value);
    tag(Tag.LIST).writeInt(length);
    for (int i = 0; i < length; i++) {
      put(Array.get(value, i), depth + 1);
    }
  }

  private void putAll(Object[] elements, int depth) throws IOException {
    tag(Tag.LIST).writeInt(elements.length);
    for (Object element : elements) {
      put(element, depth + 1);
    }
  }

  private void putMap(Map<?, ?> map, int depth) throws IOException {
    Object[] entries = map.entrySet().toArray();
    tag(Tag.MAP).writeInt(entries.length);
    for (Object entry : entries) {
      put(((Map.Entry<?, ?>) entry).getKey(), depth + 1);
      put(((Map.Entry<?, ?>) entry).getValue(), depth + 1);
    }
  }

  private void putRecord(Record struct, int depth) throws IOException {
    RecordComponent[] components = struct.getClass().getRecordComponents();
    text(Tag.RECORD, struct.getClass().getName());
    out.writeInt(components.length);
    for (RecordComponent component : components) {
      put(read(struct, component), depth + 1);
    }
  }

  private static @Nullable Object read(Record struct, RecordComponent component) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(struct);
    } catch (IllegalAccessException | InvocationTargetException broken) {
      throw new NotPlainException(
          "component " + component.getName() + " of " + struct.getClass() + " cannot be read");
    }
  }

  @SuppressWarnings("EnumOrdinal") // Tag says that its ordinal is the byte on the wire
  private DataOutputStream tag(Tag tag) throws IOException {
    out.writeByte(tag.ordinal());
    return out;
  }

  private void text(Tag tag, String text) throws IOException {
    tag(tag);
    text(text);
  }

  private void text(String text) throws IOException {
    if (text.length() > LARGEST - bytes.size()) {
      throw new NotPlainException(TOO_MUCH);
    }
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    if (encoded.length > LARGEST - bytes.size()) {
      throw new NotPlainException(TOO_MUCH);
    }
    out.writeInt(encoded.length);
    out.write(encoded);
  }
}
