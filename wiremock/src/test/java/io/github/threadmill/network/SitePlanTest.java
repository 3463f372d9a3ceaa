package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SitePlanTest {

  @Test
  void every_method_returns_another_plan() {
    SitePlan plain = SitePlan.pages(2);
    SitePlan slow = plain.delay(Duration.ofSeconds(1)).limit(3).bodySize(10);

    assertThat(plain).isEqualTo(new SitePlan(2, 0, 0, false, List.of(), Map.of()));
    assertThat(slow.everywhere()).containsExactly(new PageBehaviour.Delay(Duration.ofSeconds(1)));
    assertThat(slow.limit()).isEqualTo(3);
    assertThat(slow.bodySize()).isEqualTo(10);
  }

  @Test
  void a_page_s_own_behaviours_come_last() {
    SitePlan plan = SitePlan.pages(2).page(1, PageBehaviour.never()).status(500);
    assertThat(plan.of(0)).containsExactly(new PageBehaviour.Status(500));
    assertThat(plan.of(1))
        .containsExactly(new PageBehaviour.Status(500), new PageBehaviour.Never());
  }

  @Test
  void texts_have_the_size_that_was_asked_for() {
    PageTexts texts = new PageTexts("secret", 3, 5000);
    assertThat(texts.text(1)).hasSize(5000).startsWith("page 1 of 3: ").isNotEqualTo(texts.text(2));
    assertThat(new PageTexts("secret", 3, 0).text(1))
        .isEqualTo(texts.text(1).lines().findFirst().orElseThrow() + "\n");
  }

  @Test
  void what_no_site_can_do_is_said() {
    assertThatThrownBy(() -> SitePlan.pages(0)).hasMessage("pages must be > 0, was 0");
    assertThatThrownBy(() -> SitePlan.pages(1).limit(0)).hasMessage("limit must be > 0, was 0");
    assertThatThrownBy(() -> SitePlan.pages(3).page(3, PageBehaviour.never()))
        .hasMessage("page must be 0 to 2, was 3");
    assertThatThrownBy(() -> SitePlan.pages(1).delay(Duration.ofMillis(-1)))
        .hasMessage("delay must be >= 0, was PT-0.001S");
    assertThatThrownBy(() -> SitePlan.pages(1).status(204))
        .hasMessage(
            "status must be 200 to 599 and not 204, 205 or 304 (they carry no text), was 204");
  }
}
