package threadmill.testing;

/** A broken one: asks for all pages at once, whatever the limit. */
public final class UnboundedFetcher extends LanesFetcher {

  public UnboundedFetcher(Web web) {
    super(web);
  }

  @Override
  int lanes(int limit, int pages) {
    return pages;
  }
}
