package io.github.threadmill.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongPredicate;

/**
 * Where tasks report that run in other processes. Each visit has a thread of its own on this side,
 * so that tasks can be made to meet, on a {@link io.github.threadmill.work.WorkFloor} for instance,
 * or their process be killed while they wait. Thread-safe.
 */
public final class Desk implements AutoCloseable {

  private final ServerSocket server;
  private final LongPredicate workers;
  private final Consumer<Visit> host;
  private final List<Visit> visits = new CopyOnWriteArrayList<>();
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Desk(ServerSocket server, LongPredicate workers, Consumer<Visit> host) {
    this.server = server;
    this.workers = workers;
    this.host = host;
  }

  /**
   * Opens a desk on the loopback interface.
   *
   * @param workers whether a process, by its number, is a worker; whoever else comes is let go at
   *     once, and counts for nothing
   * @param host what is done about a visit; the task goes on when this has returned
   */
  public static Desk open(LongPredicate workers, Consumer<Visit> host) throws IOException {
    Desk desk = new Desk(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), workers, host);
    Thread.ofPlatform().daemon().name("desk").start(desk::receive);
    return desk;
  }

  /** Where tasks find it. */
  public int port() {
    return server.getLocalPort();
  }

  /** All visits so far, in the order of their coming. */
  public List<Visit> visits() {
    return List.copyOf(visits);
  }

  private void receive() {
    while (!server.isClosed()) {
      try {
        Socket visitor = server.accept();
        open.add(visitor);
        Thread.ofPlatform().daemon().name("desk").start(() -> serve(visitor));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private void serve(Socket visitor) {
    try (visitor) {
      DataInputStream in = new DataInputStream(visitor.getInputStream());
      Visit visit = new Visit(in.readInt(), in.readLong());
      if (workers.test(visit.worker())) {
        visits.add(visit);
        host.accept(visit);
      }
      DataOutputStream out = new DataOutputStream(visitor.getOutputStream());
      out.writeByte(0);
      out.flush();
    } catch (IOException lost) {
      // its process has ended: whoever started it will notice
    } finally {
      open.remove(visitor);
    }
  }

  /** Lets nobody wait any longer. */
  @Override
  public void close() {
    try {
      server.close();
      for (Socket visitor : open) {
        visitor.close();
      }
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
