package io.github.threadmill.process;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;

/**
 * What a task in a worker says to a {@link Desk}. Knows nothing of the kit, as its process does.
 */
public final class Report {

  private Report() {}

  /**
   * Reports at the desk, and waits there until it is let go.
   *
   * @param port the desk's
   * @param item what is being worked on
   */
  public static void at(int port, int item) {
    try (Socket desk = new Socket(InetAddress.getLoopbackAddress(), port)) {
      DataOutputStream out = new DataOutputStream(desk.getOutputStream());
      out.writeInt(item);
      out.writeLong(ProcessHandle.current().pid());
      out.flush();
      new DataInputStream(desk.getInputStream()).readByte();
    } catch (IOException gone) {
      throw new UncheckedIOException("the check is over", gone);
    }
  }
}
