package io.github.threadmill.observer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.threadmill.channel.NotPlainException;
import io.github.threadmill.channel.PlainReader;
import io.github.threadmill.channel.PlainWriter;
import io.github.threadmill.evidence.Activity;
import io.github.threadmill.evidence.SeenThread;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.feedback.Place;
import io.github.threadmill.feedback.Thrown;
import io.github.threadmill.lab.Observed;
import io.github.threadmill.lab.Observed.Ending;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MessageCodecTest {

  static final List<Message> MESSAGES =
      List.of(
          new Message.Prepare("a", "b", "threadmill.sample", List.of("x/Y.z"), true),
          new Message.Begin("SampleChecks", "check", Long.MIN_VALUE),
          new Message.SiteIsOpen(List.of(URI.create("http://127.0.0.1:1/0"))),
          new Message.Proceed(),
          new Message.Abandon(),
          new Message.TakeDump(),
          new Message.Ready("secret"),
          saw(List.of(1, "two")),
          new Message.Saw(
              new Observed(
                  Ending.THREW,
                  null,
                  new Thrown(
                      "Outer", "m", null, new Thrown("Inner", null, new Place("f", 1), null)),
                  Activity.NONE)),
          new Message.Ended(12, ThreadDump.NONE),
          new Message.Dump(
              new ThreadDump(
                  List.of(
                      new SeenThread("t", true, "WAITING", "lock", List.of("m"), List.of(), null))),
              "the future"),
          new Message.Leaving(),
          new Message.Broken("why"));

  @ParameterizedTest
  @FieldSource("MESSAGES")
  void every_message_comes_back_as_it_was(Message message) {
    assertThat(decode(MessageCodec.encode(message))).isEqualTo(message);
  }

  @Test
  void there_is_a_sample_of_every_kind_of_message() {
    int kinds =
        Message.Order.class.getPermittedSubclasses().length
            + Message.Reply.class.getPermittedSubclasses().length;
    assertThat(MESSAGES.stream().map(Object::getClass).distinct()).hasSize(kinds);
  }

  @Test
  void what_could_be_copied_can_be_sent() {
    for (Object largest : List.of(Collections.nCopies(399_999, true), nested(40))) {
      Object copy = PlainReader.read(PlainWriter.write(largest, type -> true), name -> null);
      assertThat(decode(MessageCodec.encode(saw(copy)))).isEqualTo(saw(copy));
    }
  }

  @Test
  void a_frame_without_a_message_is_refused() {
    byte[] frame = PlainWriter.write(List.of("no message"), type -> true);
    assertThatThrownBy(() -> decode(frame))
        .isInstanceOf(NotPlainException.class)
        .hasMessage("a frame without a message");
  }

  @Test
  void a_name_of_the_kits_that_is_no_class_is_opaque() {
    byte[] frame =
        new String(MessageCodec.encode(new Message.Proceed()), StandardCharsets.ISO_8859_1)
            .replace("Proceed", "Precede")
            .getBytes(StandardCharsets.ISO_8859_1);
    assertThatThrownBy(() -> decode(frame)).isInstanceOf(NotPlainException.class);
  }

  private static Message saw(@Nullable Object value) {
    return new Message.Saw(new Observed(Ending.RETURNED, value, null, Activity.NONE));
  }

  private static Message decode(byte[] frame) {
    return MessageCodec.decode(frame, name -> null);
  }

  private static Object nested(int levels) {
    Object value = 1;
    for (int i = 0; i < levels; i++) {
      value = List.of(value);
    }
    return value;
  }
}
