package io.github.threadmill.observer;

import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Turns messages into frames and back. */
public final class MessageCodec {

  private MessageCodec() {}

  /** The frame of a message. Its records may be the kit's or an exercise's. */
  public static byte[] encode(Message message) {
    return PlainWriter.writeMessage((Record) message);
  }

  /**
   * The message of a frame.
   *
   * @param exercise finds the exercise's own records, and nothing of the student's
   * @throws NotPlainException if the frame holds no message
   */
  public static Message decode(byte[] frame, Function<String, @Nullable Class<?>> exercise) {
    if (PlainReader.read(frame, name -> type(name, exercise)) instanceof Message message) {
      return message;
    }
    throw new NotPlainException("a frame without a message");
  }

  private static @Nullable Class<?> type(
      String name, Function<String, @Nullable Class<?>> exercise) {
    if (!name.startsWith("io.github.threadmill.")) {
      return exercise.apply(name);
    }
    try {
      return Class.forName(name, false, MessageCodec.class.getClassLoader());
    } catch (ClassNotFoundException unknown) {
      return null;
    }
  }
}
