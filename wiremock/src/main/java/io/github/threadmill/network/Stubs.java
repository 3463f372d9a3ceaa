package io.github.threadmill.network;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import io.github.threadmill.network.PageBehaviour.FailFirst;
import io.github.threadmill.network.PageBehaviour.RandomDelay;
import java.util.ArrayList;
import java.util.List;

/**
 * Writes a plan down as stub mappings: one for all pages that behave alike, since WireMock tries
 * one mapping after the other, and one more for each page with behaviours of its own.
 */
final class Stubs {

  private static final int USUAL_PRIORITY = 5;

  static List<StubMapping> of(SitePlan plan, String prefix) {
    List<StubMapping> stubs = new ArrayList<>();
    stubs.add(
        any(urlPathMatching(prefix + "/page-[0-9]+"))
            .atPriority(USUAL_PRIORITY)
            .willReturn(answer(plan.everywhere(), plan.pages()))
            .build());
    for (int page : plan.own().keySet()) {
      stubs.add(
          any(urlPathEqualTo(prefix + "/page-" + page))
              .atPriority(USUAL_PRIORITY - 1)
              .willReturn(answer(plan.of(page), plan.pages()))
              .build());
    }
    return stubs;
  }

  /** Later behaviours replace earlier ones of their kind, as setting a field again does. */
  private static ResponseDefinitionBuilder answer(List<PageBehaviour> behaviours, int pages) {
    ResponseDefinitionBuilder answer =
        aResponse().withHeader("Content-Type", "text/plain; charset=utf-8");
    PageBehaviour hold = null;
    FailFirst failFirst = null;
    RandomDelay randomDelay = null;
    for (PageBehaviour behaviour : behaviours) {
      switch (behaviour) {
        case PageBehaviour.Delay delay -> {
          answer.withFixedDelay((int) delay.time().toMillis());
          randomDelay = null;
        }
        case PageBehaviour.RandomDelay random -> {
          answer.withFixedDelay(null);
          randomDelay = random;
        }
        case PageBehaviour.Status status -> answer.withStatus(status.code()).withFault(null);
        case PageBehaviour.Broken broken -> answer.withFault(fault(broken.fault()));
        case PageBehaviour.Dribble dribble ->
            answer.withChunkedDribbleDelay(dribble.chunks(), (int) dribble.total().toMillis());
        case PageBehaviour.FailFirst first -> failFirst = first;
        case PageBehaviour.Together _,
            PageBehaviour.Held _,
            PageBehaviour.AfterAllOthers _,
            PageBehaviour.AtRest _,
            PageBehaviour.Never _ ->
            hold = behaviour;
        case PageBehaviour.NotHeld _ -> hold = null;
      }
    }
    Rules rules = new Rules(hold, false, 0, failFirst, randomDelay, pages);
    rules.parameters().forEach(answer::withTransformerParameter);
    return answer;
  }

  private static com.github.tomakehurst.wiremock.http.Fault fault(Fault fault) {
    return switch (fault) {
      case RESET -> com.github.tomakehurst.wiremock.http.Fault.CONNECTION_RESET_BY_PEER;
      case GARBAGE -> com.github.tomakehurst.wiremock.http.Fault.RANDOM_DATA_THEN_CLOSE;
      case EMPTY -> com.github.tomakehurst.wiremock.http.Fault.EMPTY_RESPONSE;
    };
  }

  private Stubs() {}
}
