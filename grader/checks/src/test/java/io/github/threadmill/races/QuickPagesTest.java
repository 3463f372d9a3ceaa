package io.github.threadmill.races;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.threadmill.api.Outcome;
import java.net.URI;
import org.junit.jupiter.api.Test;

class QuickPagesTest {

  private final QuickPages pages = new QuickPages(4, 2);

  @Test
  void pages_belong_to_hosts_by_turns() {
    assertThat(pages.uris())
        .extracting(URI::getAuthority)
        .containsExactly("127.0.0.1:1", "127.0.0.1:2", "127.0.0.1:1", "127.0.0.1:2");
    assertThat(pages.uris()).doesNotHaveDuplicates();
    assertThat(pages.outcomes()).extracting(Outcome::uri).isEqualTo(pages.uris());
  }

  @Test
  void each_has_to_be_asked_for_once() {
    assertThat(pages.askedOnceEach()).isFalse();
    pages.uris().forEach(pages::get);
    assertThat(pages.askedOnceEach()).isTrue();

    pages.get(pages.uris().getFirst());

    assertThat(pages.askedOnceEach()).isFalse();
  }

  @Test
  void a_page_instead_of_another_is_not_each() {
    pages.uris().subList(0, 3).forEach(pages::get);
    pages.get(URI.create("http://127.0.0.1:1/another"));

    assertThat(pages.askedOnceEach()).isFalse();
  }
}
