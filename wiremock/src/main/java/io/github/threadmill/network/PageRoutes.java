package io.github.threadmill.network;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The paths of one site, and no others: nothing else reaches WireMock, least of all its admin API.
 *
 * @param limit the site's own, or null
 * @param bodiesAtRest of all its pages
 */
record PageRoutes(String prefix, PageTexts texts, @Nullable Limit limit, boolean bodiesAtRest)
    implements Route.Finder {

  private static final Pattern PAGE = Pattern.compile("/page-(0|[1-9][0-9]{0,8})");

  String path(int page) {
    return prefix + "/page-" + page;
  }

  @Override
  public @Nullable Route find(String path) {
    if (!path.startsWith(prefix)) {
      return null;
    }
    Matcher matcher = PAGE.matcher(path.substring(prefix.length()));
    if (!matcher.matches()) {
      return null;
    }
    int page = Integer.parseInt(matcher.group(1));
    return page < texts.pages()
        ? new Route(page, () -> texts.text(page), limit, bodiesAtRest)
        : null;
  }
}
