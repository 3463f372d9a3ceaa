package io.github.threadmill.network;

import com.github.tomakehurst.wiremock.matching.UrlPattern;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every path but WireMock's admin API, each with the limit of the first stub mapping that names it.
 */
final class StubRoutes implements Route.Finder {

  private record Limited(UrlPattern url, Route route) {}

  private final List<Limited> limited = new ArrayList<>();

  StubRoutes(List<? extends StubMapping> stubs) {
    for (StubMapping stub : stubs) {
      int most = Rules.of(stub.getResponse().getTransformerParameters()).limit();
      if (most > 0) {
        Route route = new Route(-1, null, new Limit(most), false);
        limited.add(new Limited(stub.getRequest().getUrlMatcher(), route));
      }
    }
  }

  @Override
  public @Nullable Route find(String path) {
    if (isAdmin(path)) {
      return null;
    }
    return limited.stream()
        .filter(stub -> stub.url().match(path).isExactMatch())
        .map(Limited::route)
        .findFirst()
        .orElse(Route.UNNUMBERED);
  }

  private static boolean isAdmin(String path) {
    try {
      return URLDecoder.decode(path, StandardCharsets.UTF_8).contains("__admin");
    } catch (IllegalArgumentException notEncoded) {
      return true;
    }
  }
}
