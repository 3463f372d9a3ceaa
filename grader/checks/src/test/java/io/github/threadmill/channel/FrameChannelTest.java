package io.github.threadmill.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class FrameChannelTest {

  private final ByteArrayOutputStream wire = new ByteArrayOutputStream();

  @Test
  void frames_arrive_whole_and_in_order() throws IOException {
    FrameChannel sender = sender();
    sender.send(new byte[0]);
    sender.send(new byte[] {1, 2, 3});
    sender.send("text".getBytes(StandardCharsets.UTF_8));

    FrameChannel receiver = receiver(wire.toByteArray());
    assertThat(receiver.receive()).isEmpty();
    assertThat(receiver.receive()).containsExactly(1, 2, 3);
    assertThat(receiver.receive()).asString(StandardCharsets.UTF_8).isEqualTo("text");
    assertThatThrownBy(receiver::receive).isInstanceOf(EOFException.class);
  }

  @Test
  void a_frame_cut_short_means_that_the_other_side_is_gone() {
    FrameChannel receiver = receiver(new byte[] {0, 0, 0, 5, 1, 2});
    assertThatThrownBy(receiver::receive).isInstanceOf(EOFException.class);
  }

  @Test
  void a_length_cut_short_means_that_the_other_side_is_gone() {
    assertThatThrownBy(receiver(new byte[] {0, 0})::receive).isInstanceOf(EOFException.class);
  }

  @Test
  void a_frame_that_is_too_large_or_below_zero_is_refused_unread() {
    assertThatThrownBy(receiver(new byte[] {127, 0, 0, 0})::receive)
        .isInstanceOf(IOException.class)
        .hasMessage("a frame of " + (127 << 24) + " bytes");
    assertThatThrownBy(receiver(new byte[] {-1, 0, 0, 0})::receive)
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("a frame of -");
  }

  @Test
  void frames_of_several_threads_do_not_mix() throws Exception {
    int threads = 8;
    int frames = 200;
    FrameChannel sender = sender();
    List<Callable<@Nullable Void>> senders =
        IntStream.range(0, threads).mapToObj(thread -> sending(sender, thread, frames)).toList();
    try (ExecutorService pool = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<@Nullable Void> sent : pool.invokeAll(senders)) {
        sent.get();
      }
    }
    FrameChannel receiver = receiver(wire.toByteArray());
    Set<String> seen = new TreeSet<>();
    for (int i = 0; i < threads * frames; i++) {
      String text = new String(receiver.receive(), StandardCharsets.UTF_8);
      String unit = text.substring(0, text.length() / 1000);
      assertThat(text).isEqualTo(unit.repeat(1000));
      seen.add(unit);
    }
    assertThat(seen).hasSize(threads * frames);
  }

  private static Callable<@Nullable Void> sending(FrameChannel sender, int thread, int frames) {
    return () -> {
      for (int frame = 0; frame < frames; frame++) {
        sender.send((thread + " " + frame).repeat(1000).getBytes(StandardCharsets.UTF_8));
      }
      return null;
    };
  }

  @Test
  void closing_closes_both_ways_even_if_one_fails() {
    AtomicBoolean inClosed = new AtomicBoolean();
    InputStream in =
        new ByteArrayInputStream(new byte[0]) {
          @Override
          public void close() {
            inClosed.set(true);
          }
        };
    OutputStream failing =
        new OutputStream() {
          @Override
          public void write(int value) {}

          @Override
          public void close() throws IOException {
            throw new IOException("broken pipe");
          }
        };
    assertThatThrownBy(() -> new FrameChannel(in, failing).close()).hasMessage("broken pipe");
    assertThat(inClosed).isTrue();
  }

  private FrameChannel sender() {
    return new FrameChannel(new ByteArrayInputStream(new byte[0]), wire);
  }

  private static FrameChannel receiver(byte[] bytes) {
    return new FrameChannel(new ByteArrayInputStream(bytes), OutputStream.nullOutputStream());
  }
}
