package io.github.threadmill.network;

import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import io.github.threadmill.network.PageBehaviour.FailFirst;
import io.github.threadmill.network.PageBehaviour.RandomDelay;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Obeys the {@link Rules} of a stub mapping: holds its answer, fails it, delays it. WireMock's own
 * delay follows. It runs on a virtual thread of each request, so holding costs no platform thread.
 */
final class HoldingTransformer implements ResponseTransformerV2 {

  private final Visits visits;

  HoldingTransformer(Visits visits) {
    this.visits = visits;
  }

  @Override
  public String getName() {
    return "threadmill";
  }

  @Override
  public Response transform(Response response, ServeEvent event) {
    Visit visit = visits.find(event.getRequest().getHeader(Head.KEY));
    if (visit == null) {
      return text(404, "there is nothing here", 0);
    }
    Rules rules = Rules.of(event.getTransformerParameters());
    long delay = response.getInitialDelay() + randomDelay(rules.randomDelay(), visit);
    FailFirst failFirst = rules.failFirst();
    boolean fails = failFirst != null && visit.occurrence <= failFirst.times();
    Verdict verdict = awaited(visit, rules, fails ? null : hold(visit, rules));
    if (failFirst != null && fails) {
      String why = "failure %d of %d".formatted(visit.occurrence, failFirst.times());
      return text(failFirst.status(), why, delay);
    }
    return switch (verdict) {
      case Verdict.Go _ -> answer(response, visit.route.text(), delay);
      case Verdict.Broken broken -> text(504, broken.why(), delay);
      case Verdict.Gone _ -> text(504, "nobody is waiting", 0);
    };
  }

  private static Verdict awaited(Visit visit, Rules rules, @Nullable Hold hold) {
    try {
      Verdict verdict = hold == null ? new Verdict.Go() : visit.ledger.await(visit, hold);
      if (isAnsweredAtRest(visit.route, rules)) {
        visit.ledger.awaitRest(visit);
      }
      return verdict;
    } catch (InterruptedException serverStops) {
      Thread.currentThread().interrupt();
      return new Verdict.Gone();
    }
  }

  /** The limit of a site is to be proved; one in a mapping file is there to be tried out. */
  private static boolean isAnsweredAtRest(Route route, Rules rules) {
    return rules.hold() instanceof PageBehaviour.AtRest
        || (route.limit() != null && route.page() >= 0);
  }

  /** Barriers for the same number of requests are one barrier, whichever page a request is for. */
  private static @Nullable Hold hold(Visit visit, Rules rules) {
    Ledger ledger = visit.ledger;
    return switch (rules.hold()) {
      case PageBehaviour.Together together -> ledger.barrier(together.requests(), rules.repeat());
      case PageBehaviour.AfterAllOthers _ -> ledger.othersFirst(visit.route.page(), rules.pages());
      case PageBehaviour.Held _ -> ledger.door("held");
      case PageBehaviour.Never _ -> ledger.door("never");
      case null, default -> null;
    };
  }

  private static Response answer(Response response, @Nullable Supplier<String> text, long delay) {
    Response.Builder answer = Response.Builder.like(response);
    if (text != null) {
      answer.body(text.get());
    }
    return answer.incrementInitialDelay(delay - response.getInitialDelay()).build();
  }

  private static Response text(int status, String text, long delay) {
    return Response.response()
        .status(status)
        .headers(
            new HttpHeaders(HttpHeader.httpHeader("Content-Type", "text/plain; charset=utf-8")))
        .body(text + "\n")
        .incrementInitialDelay(delay)
        .build();
  }

  /**
   * Depends on the seed, the page and how often it was asked for, and so not on the order of
   * arrival.
   */
  private static long randomDelay(@Nullable RandomDelay delay, Visit visit) {
    if (delay == null) {
      return 0;
    }
    int which = 31 * visit.occurrence + (visit.route.page() < 0 ? 0 : visit.route.page() * 8191);
    return new SplittableRandom(delay.seed() * 0x9E3779B97F4A7C15L + which)
        .nextLong(delay.from().toMillis(), delay.to().toMillis() + 1);
  }
}
