package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WireTest {

  private static final String GET = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5, 1000})
  void heads_are_found_however_the_reads_are_split(int bytesARead) throws Exception {
    Wire wire = wire(GET + GET, bytesARead);

    assertThat(wire.head()).isEqualTo(GET);
    assertThat(wire.head()).isEqualTo(GET);
    assertThat(wire.head()).isNull();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7, 100_000})
  void a_body_is_moved_to_its_end_and_no_further(int bytesARead) throws Exception {
    String body = "x".repeat(20_000);
    Wire wire = wire(GET + body + GET, bytesARead);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    BodyEnd end = new BodyEnd.Counted(body.length());

    assertThat(wire.head()).isEqualTo(GET);
    while (!end.done() && wire.awaitBytes()) {
      wire.transfer(end, out);
    }
    assertThat(out.size()).as("all but the last byte").isEqualTo(body.length() - 1);
    wire.transferByte(out);

    assertThat(out).hasToString(body);
    assertThat(wire.head()).isEqualTo(GET);
  }

  @Test
  void a_long_head_is_read_whole() throws Exception {
    String head = "GET / HTTP/1.1\r\nCookie: " + "c".repeat(30_000) + "\r\n\r\n";
    assertThat(wire(head, 1000).head()).isEqualTo(head);
  }

  @Test
  void a_head_without_end_is_malformed() {
    assertThatThrownBy(() -> wire("x".repeat(100_000), 1000).head())
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("head longer than 65536 bytes");
    assertThatThrownBy(() -> wire("GET / HTT", 4).head())
        .isInstanceOf(MalformedMessage.class)
        .hasMessage("closed within a head");
  }

  /** A wire on which the bytes come so many at a time. */
  private static Wire wire(String text, int bytesARead) {
    InputStream all = new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1));
    return new Wire(
        new InputStream() {
          @Override
          public int read() {
            throw new UnsupportedOperationException();
          }

          @Override
          public int read(byte[] bytes, int offset, int length) throws IOException {
            return all.read(bytes, offset, Math.min(length, bytesARead));
          }
        });
  }
}
