package io.github.threadmill.network;

import java.util.List;

/**
 * What a site saw up to one moment. Immutable, of plain values only.
 *
 * @param exchanges every request, in the order of arrival
 * @param peakInFlight the most requests in flight at one moment; one that was refused counts at its
 *     arrival
 * @param connections how many TCP connections were opened in total
 * @param openConnections how many of them were open at that moment
 * @param meeting what became of the barrier
 */
public record Journal(
    List<Exchange> exchanges,
    int peakInFlight,
    int connections,
    int openConnections,
    Meeting meeting) {

  public Journal {
    exchanges = List.copyOf(exchanges);
  }

  /** How many requests arrived. */
  public int arrivals() {
    return exchanges.size();
  }

  /** How many requests were in flight at that moment. */
  public int inFlight() {
    return count(Ending.IN_FLIGHT);
  }

  /** How many requests the client gave up. */
  public int cancelled() {
    return count(Ending.CANCELLED);
  }

  /** How many requests the limit turned away. */
  public int refused() {
    return count(Ending.REFUSED);
  }

  /** How many requests ended this way. */
  public int count(Ending ending) {
    return (int) exchanges.stream().filter(exchange -> exchange.ending() == ending).count();
  }

  /** Whether as many requests as the barrier asks for were there at the same time. */
  public boolean barrierMet() {
    return meeting == Meeting.MET;
  }

  /** The page of every request in the order of arrival, -1 for what is no page. */
  public List<Integer> arrivalOrder() {
    return exchanges.stream().map(Exchange::page).toList();
  }

  /** The requests of one page, in the order of arrival. */
  public List<Exchange> requestsOf(int page) {
    return exchanges.stream().filter(exchange -> exchange.page() == page).toList();
  }

  /**
   * Whether some request of one page and some other request of the other were in flight together.
   */
  public boolean overlap(int pageA, int pageB) {
    return requestsOf(pageA).stream()
        .anyMatch(a -> requestsOf(pageB).stream().anyMatch(b -> !a.equals(b) && a.overlaps(b)));
  }
}
