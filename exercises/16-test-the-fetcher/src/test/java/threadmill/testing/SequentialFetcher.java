package threadmill.testing;

/** A broken one: asks for one page after the other, whatever the limit. */
public final class SequentialFetcher extends LanesFetcher {

  public SequentialFetcher(Web web) {
    super(web);
  }

  @Override
  int lanes(int limit, int pages) {
    return 1;
  }
}
