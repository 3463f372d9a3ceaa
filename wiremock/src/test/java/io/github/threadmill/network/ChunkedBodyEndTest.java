package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChunkedBodyEndTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0\r\n\r\n",
        "5\r\nhello\r\n0\r\n\r\n",
        "5;name=value\r\nhello\r\n0\r\n\r\n",
        "A\r\n0\r\n\r\n56789\r\n0\r\n\r\n",
        "1\r\nx\r\n000\r\nTrailer: y\r\nOther: z\r\n\r\n"
      })
  void the_end_is_found_however_the_bytes_are_split(String body) throws Exception {
    byte[] bytes = bytes(body + "NEXT");
    for (int step = 1; step <= bytes.length; step++) {
      BodyEnd end = new ChunkedBodyEnd();
      int at = 0;
      while (!end.done()) {
        at += end.take(bytes, at, Math.min(step, bytes.length - at));
      }
      assertThat(at).as("in steps of %d", step).isEqualTo(body.length());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"x\r\n", "\r\n", "5\rhello", "2\r\nabc", "fffffffffffffffff\r\n", "-1\r\n"})
  void what_is_no_chunk_is_malformed(String body) {
    byte[] bytes = bytes(body);
    assertThatThrownBy(() -> new ChunkedBodyEnd().take(bytes, 0, bytes.length))
        .isInstanceOf(MalformedMessage.class);
  }

  @Test
  void an_unfinished_body_is_not_done() throws Exception {
    BodyEnd end = new ChunkedBodyEnd();
    byte[] bytes = bytes("5\r\nhello\r\n0\r\n\r");
    assertThat(end.take(bytes, 0, bytes.length)).isEqualTo(bytes.length);
    assertThat(end.done()).isFalse();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
