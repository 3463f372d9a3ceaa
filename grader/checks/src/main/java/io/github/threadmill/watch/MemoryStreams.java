package io.github.threadmill.watch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.CharArrayReader;
import java.io.CharArrayWriter;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.io.StreamTokenizer;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Scanner;
import java.util.Set;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Streams that never wait because there is memory at their end, however many others are around it.
 * A stream cannot be asked what it is around, so that is noted when it is made. Thread-safe.
 *
 * <p>Streams of the JDK only: none of them has an {@code equals} of its own, and no code of a
 * student's runs when one is looked up.
 */
final class MemoryStreams {

  private static final Set<Class<?>> MEMORY =
      Set.of(
          ByteArrayInputStream.class,
          ByteArrayOutputStream.class,
          CharArrayReader.class,
          CharArrayWriter.class,
          StringReader.class,
          StringWriter.class,
          Reader.of("").getClass(),
          InputStream.nullInputStream().getClass(),
          OutputStream.nullOutputStream().getClass(),
          Reader.nullReader().getClass(),
          Writer.nullWriter().getClass());

  private static final List<String> AROUND =
      List.of(
          "java/io/InputStream",
          "java/io/OutputStream",
          "java/io/Reader",
          "java/io/Writer",
          "java/io/StreamTokenizer",
          "java/util/Scanner");

  private final Set<Object> around = Collections.synchronizedSet(newWeakSet());

  private static Set<Object> newWeakSet() {
    return Collections.newSetFromMap(new WeakHashMap<>());
  }

  /** Whether a constructor makes a stream of the JDK that may be around another. */
  static boolean mayBeAround(Target constructor, TypeHierarchy types) {
    String owner = MethodReferences.internalName(constructor.owner());
    return owner.startsWith("java/")
        && constructor.type().parameterCount() > 0
        && AROUND.stream().anyMatch(type -> types.isSubtype(owner, type));
  }

  /**
   * A stream was made.
   *
   * @param arguments its constructor's, at least one; the first is what it is around
   */
  void made(Object stream, Object[] arguments) {
    boolean text = stream instanceof Scanner && arguments[0] instanceof String;
    if (TypeHierarchy.isOfJdk(stream) && (text || answers(arguments[0], arguments))) {
      around.add(stream);
    }
  }

  /** Whether a call needs nothing but memory: neither its receiver nor what it copies into. */
  boolean answers(@Nullable Object receiver, Object[] arguments) {
    for (Object argument : arguments) {
      if (isStream(argument) && !isInMemory(argument)) {
        return false;
      }
    }
    return receiver instanceof Properties
        ? arguments.length > 0 && isInMemory(arguments[0])
        : isInMemory(receiver);
  }

  private boolean isInMemory(@Nullable Object stream) {
    return stream != null
        && TypeHierarchy.isOfJdk(stream)
        && (MEMORY.contains(stream.getClass()) || (isStream(stream) && around.contains(stream)));
  }

  private static boolean isStream(@Nullable Object thing) {
    return thing instanceof InputStream
        || thing instanceof OutputStream
        || thing instanceof Reader
        || thing instanceof Writer
        || thing instanceof Scanner
        || thing instanceof StreamTokenizer;
  }
}
