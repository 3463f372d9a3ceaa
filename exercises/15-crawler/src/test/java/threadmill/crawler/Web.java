package threadmill.crawler;

import io.github.threadmill.lab.Lab;
import io.github.threadmill.network.Site;
import io.github.threadmill.network.SitePlan;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A graph whose pages lie on one host or on several, in turn.
 *
 * @param sites one a host
 */
record Web(Graph graph, List<Site> sites) {

  /** The pages of a graph on one host. */
  static Web on(Lab lab, Graph graph, UnaryOperator<SitePlan> plan) {
    return on(lab, graph, 1, plan);
  }

  /** The pages of a graph on so many hosts. */
  static Web on(Lab lab, Graph graph, int hosts, UnaryOperator<SitePlan> plan) {
    List<Site> sites = new ArrayList<>();
    for (int host = 0; host < hosts; host++) {
      SitePlan pages = plan.apply(SitePlan.pages((graph.pages() - host + hosts - 1) / hosts));
      for (int page = host; page < graph.pages(); page += hosts) {
        if (graph.kinds().get(page).behaviours().length > 0) {
          pages = pages.page(page / hosts, graph.kinds().get(page).behaviours());
        }
      }
      sites.add(lab.site(pages));
    }
    return new Web(graph, List.copyOf(sites));
  }

  Site host(int host) {
    return sites.get(host);
  }

  Site siteOf(int page) {
    return sites.get(page % sites.size());
  }

  URI uri(int page) {
    return siteOf(page).uri(page / sites.size());
  }

  /** The text of a page; only for judgements. */
  String body(int page) {
    return siteOf(page).body(page / sites.size());
  }

  /** How often a page was asked for; only for judgements. */
  int requests(int page) {
    return siteOf(page).journal().requestsOf(page / sites.size()).size();
  }

  /** The number of a page, -1 for an address that is none. */
  int number(URI uri) {
    for (int page = 0; page < graph.pages(); page++) {
      if (uri(page).equals(uri)) {
        return page;
      }
    }
    return -1;
  }

  List<URI> links(int page) {
    return graph.links().get(page).stream().map(this::uri).toList();
  }

  /** How a message names a page. */
  String name(int page) {
    return page == 0
        ? "the start page"
        : sites.size() == 1
            ? "page " + page
            : "page %d of host %d".formatted(page / sites.size(), page % sites.size() + 1);
  }
}
