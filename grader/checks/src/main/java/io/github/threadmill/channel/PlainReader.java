package io.github.threadmill.channel;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Builds a value from the bytes that {@link PlainWriter} made, out of JDK types and of records and
 * enums that this side knows. The bytes may come from a process that is not to be trusted: whatever
 * is wrong with them is a {@link NotPlainException}. Not thread-safe; used once.
 */
public final class PlainReader {

  /** Keys may be made to meet in one bucket, and then each is compared with all others. */
  private static final int MOST_ENTRIES = 2_000;

  private static final int DEEPEST = 64;

  /** More than a writer makes, so that there is room for what a value travels in. */
  private static final int MOST_VALUES = 500_000;

  private final DataInputStream in;
  private final Function<String, @Nullable Class<?>> types;
  private int values;

  private PlainReader(byte[] bytes, Function<String, @Nullable Class<?>> types) {
    this.in = new DataInputStream(new ByteArrayInputStream(bytes));
    this.types = types;
  }

  /**
   * Builds the value.
   *
   * @param types finds a record or an enum by its class's name; null where there is none that may
   *     be built
   * @throws NotPlainException if the bytes are not what a writer makes
   */
  public static @Nullable Object read(byte[] bytes, Function<String, @Nullable Class<?>> types) {
    try {
      PlainReader reader = new PlainReader(bytes, types);
      Object value = reader.take(0);
      if (reader.in.available() > 0) {
        throw new NotPlainException(reader.in.available() + " bytes are left over");
      }
      return value;
    } catch (IOException cutShort) {
      throw new NotPlainException("the value is cut short");
    }
  }

  private @Nullable Object take(int depth) throws IOException {
    if (depth > DEEPEST) {
      throw new NotPlainException("it is nested more than " + DEEPEST + " levels deep");
    }
    if (++values > MOST_VALUES) {
      throw new NotPlainException("it holds more than " + MOST_VALUES + " values");
    }
    return switch (Tag.of(in.readUnsignedByte())) {
      case NULL -> null;
      case TRUE -> true;
      case FALSE -> false;
      case INTEGER -> in.readInt();
      case LONG -> in.readLong();
      case DOUBLE -> in.readDouble();
      case STRING -> text();
      case BIG_INTEGER -> number(text());
      case URI -> uri(text());
      case DURATION -> duration(in.readLong(), in.readInt());
      case LIST -> list(depth);
      case MAP -> map(depth);
      case RECORD -> struct(depth);
      case ENUM -> constant();
      case OPAQUE -> new Opaque(text());
    };
  }

  /**
   * Reading a number takes the square of its length: ten million digits keep a core for minutes.
   */
  private static BigInteger number(String text) {
    if (text.length() > PlainWriter.MOST_DIGITS + 1) {
      throw new NotPlainException(PlainWriter.TOO_MANY_DIGITS);
    }
    try {
      return new BigInteger(text);
    } catch (NumberFormatException broken) {
      throw new NotPlainException("not a number: " + text);
    }
  }

  private static Duration duration(long seconds, int nanos) {
    try {
      return Duration.ofSeconds(seconds, nanos);
    } catch (ArithmeticException tooLong) {
      throw new NotPlainException("a duration beyond the longest one");
    }
  }

  private static URI uri(String text) {
    try {
      return URI.create(text);
    } catch (IllegalArgumentException broken) {
      throw new NotPlainException("not an address: " + text);
    }
  }

  private List<@Nullable Object> list(int depth) throws IOException {
    int size = count();
    List<@Nullable Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      list.add(take(depth + 1));
    }
    return Collections.unmodifiableList(list);
  }

  private Map<@Nullable Object, @Nullable Object> map(int depth) throws IOException {
    int size = count();
    if (size > MOST_ENTRIES) {
      throw new NotPlainException("a map of " + size + " entries; at most " + MOST_ENTRIES);
    }
    Map<@Nullable Object, @Nullable Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      map.put(take(depth + 1), take(depth + 1));
    }
    return Collections.unmodifiableMap(map);
  }

  private Object struct(int depth) throws IOException {
    String name = text();
    int size = count();
    List<@Nullable Object> components = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      components.add(take(depth + 1));
    }
    Class<?> type = types.apply(name);
    return type == null || !type.isRecord() ? new Opaque(name) : build(type, components.toArray());
  }

  private static Object build(Class<?> type, @Nullable Object[] components) {
    Class<?>[] parameters =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    if (parameters.length != components.length) {
      throw new NotPlainException(
          type.getName() + " has " + parameters.length + " components, not " + components.length);
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor.newInstance(components);
    } catch (InvocationTargetException
        | IllegalArgumentException
        | InaccessibleObjectException refused) {
      throw new NotPlainException("no " + type.getName() + " can have these components");
    } catch (ReflectiveOperationException broken) {
      throw new IllegalStateException("cannot build a " + type.getName(), broken);
    }
  }

  private Object constant() throws IOException {
    String name = text();
    String constant = text();
    Class<?> type = types.apply(name);
    if (type == null || !type.isEnum()) {
      return new Opaque(name);
    }
    return Arrays.stream(type.getEnumConstants())
        .filter(each -> ((Enum<?>) each).name().equals(constant))
        .findFirst()
        .orElseThrow(() -> new NotPlainException(name + " has no constant " + constant));
  }

  private String text() throws IOException {
    return new String(in.readNBytes(count()), StandardCharsets.UTF_8);
  }

  /** No count can be larger than the bytes that are left: each element takes one at least. */
  private int count() throws IOException {
    int count = in.readInt();
    if (count < 0 || count > in.available()) {
      throw new NotPlainException(
          "a count of " + count + " with " + in.available() + " bytes left");
    }
    return count;
  }
}
