package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestTest {

  @Test
  void an_upgrade_to_http_2_is_left_out_and_our_key_is_put_in() throws Exception {
    Request request =
        Request.parse(
            """
            GET /page HTTP/1.1
            Connection: Upgrade, HTTP2-Settings
            Host: here
            HTTP2-Settings: AAEAAEAA
            x-threadmill-visit: forged
            Upgrade: h2c

            """
                .replace("\n", "\r\n"));

    assertThat(request.head().forwarded("secret"))
        .isEqualTo("GET /page HTTP/1.1\r\nHost: here\r\nX-Threadmill-Visit: secret\r\n\r\n");
  }

  @Test
  void the_path_is_told_from_query_and_authority() throws Exception {
    assertThat(Request.parse("GET /a/b?c=/d HTTP/1.1\r\n\r\n").path()).isEqualTo("/a/b");
    assertThat(Request.parse("GET http://127.0.0.1:1/a HTTP/1.1\r\n\r\n").path()).isEqualTo("/a");
  }

  @Test
  void the_connection_ends_when_either_side_says_so() throws Exception {
    assertThat(Head.parse("GET / HTTP/1.1\r\nConnection: Close\r\n\r\n").closes()).isTrue();
    assertThat(Head.parse("GET / HTTP/1.0\r\n\r\n").closes()).isTrue();
    assertThat(Head.parse("GET / HTTP/1.1\r\nHost: x\r\n\r\n").closes()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "PRI * HTTP/2.0\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTP/1.1\r\nno header\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\nX-Threadmill-Visit: forged\r\n\r\n",
        "GET / HTTP/1.1\r\nX-Threadmill-Visit : forged\r\n\r\n",
        "GET / HTTP/1.1\r\nA: b\r\n folded\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: -1\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: gzip, chunked\r\n\r\n"
      })
  void what_two_readers_could_understand_differently_is_malformed(String head) {
    assertThatThrownBy(() -> Request.parse(head)).isInstanceOf(MalformedMessage.class);
  }
}
