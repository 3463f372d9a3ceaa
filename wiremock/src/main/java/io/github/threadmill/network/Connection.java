package io.github.threadmill.network;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import org.jspecify.annotations.Nullable;

/**
 * One client's connection and, from its first page on, the connection to WireMock that serves it
 * alone. This thread reads what the client sends, also while an answer is on its way: that is how
 * it sees the client leave at once.
 */
final class Connection implements Runnable {

  private static final int OUT_BUFFER = 16 * 1024;

  private static final int MOST_DISCARDED = 1024 * 1024;

  private final Socket client;
  private final Wire wire;
  private final OutputStream out;
  private final int number;
  private final Passage passage;
  private volatile @Nullable Upstream upstream;
  private @Nullable Visit current;

  Connection(Socket client, int number, Passage passage) throws IOException {
    client.setTcpNoDelay(true);
    this.client = client;
    this.wire = new Wire(client.getInputStream());
    this.out = new BufferedOutputStream(client.getOutputStream(), OUT_BUFFER);
    this.number = number;
    this.passage = passage;
  }

  @Override
  public void run() {
    try {
      String head = wire.head();
      while (head != null && serve(Request.parse(head))) {
        head = wire.head();
      }
    } catch (MalformedMessage notHttp) {
      tryToReply(Reply.BAD_REQUEST);
    } catch (IOException left) {
      // The client left or was dropped. What it waited for ends below.
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
    } finally {
      if (current != null) {
        passage.ledger().end(current, Ending.CANCELLED);
      }
      drop();
    }
  }

  /** Closes both sides. Thread-safe. */
  void drop() {
    Sockets.close(client);
    Upstream side = upstream;
    if (side != null) {
      side.close();
    }
  }

  /** Serves one request; whether another may follow. */
  private boolean serve(Request request) throws IOException, InterruptedException {
    if (!request.body().done()) {
      return refuse(request);
    }
    Route route = passage.routes().find(request.path());
    Visit visit =
        passage.ledger().arrive(number, route == null ? Route.UNNUMBERED : route, request.path());
    current = visit;
    if (route == null) {
      passage.ledger().status(visit, Reply.NOT_FOUND.code());
      passage.ledger().end(visit, Ending.ANSWERED);
      return reply(Reply.NOT_FOUND, request);
    }
    Limit limit = route.limit();
    if (limit != null && !visit.admitted()) {
      return reply(Reply.tooMany(limit.refusal()), request);
    }
    return forward(visit, request);
  }

  /**
   * Whoever sends a body without end, or one that unpacks to a thousand times as much, ends here.
   */
  private boolean refuse(Request request) throws IOException {
    Visit visit = passage.ledger().arrive(number, Route.UNNUMBERED, request.path());
    passage.ledger().status(visit, Reply.NO_BODIES.code());
    passage.ledger().end(visit, Ending.ANSWERED);
    Reply.NO_BODIES.write(out, !request.method().equals("HEAD"), true);
    client.shutdownOutput();
    // Whoever closes with something unread resets the connection, and the reply may be lost.
    wire.discard(MOST_DISCARDED);
    return false;
  }

  private boolean reply(Reply reply, Request request) throws IOException {
    boolean closing = request.head().closes();
    reply.write(out, !request.method().equals("HEAD"), closing);
    return !closing;
  }

  private boolean forward(Visit visit, Request request) throws IOException, InterruptedException {
    Upstream side = upstream();
    String key = passage.visits().add(visit);
    try {
      side.send(request.head().forwarded(key));
      Answer answer = new Answer(side, visit, request.method(), client, out);
      Thread carrier = Thread.ofVirtual().name("network-answer").start(answer);
      if (!wire.awaitBytes()) {
        return false;
      }
      carrier.join();
      return answer.allowsMore();
    } finally {
      passage.visits().remove(key);
    }
  }

  private Upstream upstream() throws IOException {
    Upstream side = upstream;
    if (side == null) {
      side = new Upstream(passage.upstreamPort());
      upstream = side;
      if (client.isClosed()) {
        side.close();
      }
    }
    return side;
  }

  private void tryToReply(Reply reply) {
    try {
      reply.write(out, true, true);
    } catch (IOException left) {
      // Nobody is there to read it.
    }
  }
}
