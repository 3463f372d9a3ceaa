package io.github.threadmill.network;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Carries one answer from WireMock to the client, holding back its last byte until the ledger has
 * ended the exchange: a client that starts its next request when it has an answer must not be
 * counted twice.
 */
final class Answer implements Runnable {

  private final Upstream upstream;
  private final Visit visit;
  private final String method;
  private final Socket client;
  private final OutputStream out;
  private volatile boolean allowsMore;

  Answer(Upstream upstream, Visit visit, String method, Socket client, OutputStream out) {
    this.upstream = upstream;
    this.visit = visit;
    this.method = method;
    this.client = client;
    this.out = out;
  }

  /** Whether the answer is complete and the connection may serve another request. */
  boolean allowsMore() {
    return allowsMore;
  }

  @Override
  public void run() {
    try {
      allowsMore = carry();
    } catch (MalformedMessage garbage) {
      end(Ending.FAULT);
      carryGarbage();
    } catch (BrokenOff brokenOff) {
      end(Ending.FAULT);
      brokenOff.passOn(client);
    } catch (IOException clientLeft) {
      end(Ending.CANCELLED);
    } finally {
      if (!allowsMore) {
        Sockets.close(client);
      }
    }
  }

  /** Whether the connection may serve another request. */
  private boolean carry() throws IOException {
    String text = upstream.head();
    while (status(text) < 200) {
      out.write(bytes(text));
      out.flush();
      text = upstream.head();
    }
    int status = status(text);
    visit.ledger.status(visit, status);
    Head head = Head.parse(text);
    BodyEnd body = BodyEnd.ofAnswer(head, status, method);
    if (body.done()) {
      carryHeadAlone(bytes(text));
    } else {
      out.write(bytes(text));
      if (visit.route.bodyAtRest()) {
        out.flush();
        awaitRest();
      }
      carryBody(body);
    }
    return !head.closes() && !body.endsWithConnection();
  }

  private void awaitRest() throws IOException {
    try {
      visit.ledger.awaitRest(visit);
    } catch (InterruptedException stop) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("the network stops");
    }
  }

  private void carryHeadAlone(byte[] head) throws IOException {
    out.write(head, 0, head.length - 1);
    out.flush();
    end(Ending.ANSWERED);
    out.write(head[head.length - 1]);
    out.flush();
  }

  private void carryBody(BodyEnd body) throws IOException {
    while (!body.done() && upstream.awaitBytes()) {
      upstream.wire().transfer(body, out);
      out.flush();
    }
    if (!body.done() && !body.endsWithConnection()) {
      throw BrokenOff.closed();
    }
    end(Ending.ANSWERED);
    if (body.done()) {
      upstream.wire().transferByte(out);
      out.flush();
    }
  }

  private void carryGarbage() {
    try {
      do {
        upstream.wire().transferAll(out);
        out.flush();
      } while (upstream.awaitBytes());
    } catch (IOException eitherSideEnded) {
      // The exchange is over anyway.
    }
  }

  private void end(Ending ending) {
    visit.ledger.end(visit, ending);
  }

  private static int status(String head) throws MalformedMessage {
    if (!head.matches("(?s)HTTP/1\\.1 \\d{3}[ \r].*")) {
      throw new MalformedMessage("no status line");
    }
    return Integer.parseInt(head.substring(9, 12));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }
}
