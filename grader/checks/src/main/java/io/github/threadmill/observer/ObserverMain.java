package io.github.threadmill.observer;

import io.github.threadmill.channel.FrameChannel;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/**
 * Starts an observing process. The first line of its standard input names the socket that the
 * grader listens on, the second one is the secret that proves to the grader who connects. Neither
 * stands in the arguments or in the environment, where student code could read it.
 */
public final class ObserverMain {

  private ObserverMain() {}

  /**
   * @param arguments none, or {@code --train} for the run that fills the ahead-of-time cache, or
   *     {@code --here} to see whether it starts at all
   */
  public static void main(String[] arguments) throws IOException {
    if (arguments.length == 1 && arguments[0].equals("--train")) {
      Training.run();
      return;
    }
    if (arguments.length == 1 && arguments[0].equals("--here")) {
      return;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    String address = in.readLine();
    String secret = in.readLine();
    if (address == null || secret == null) {
      throw new IOException("the grader did not say where it listens");
    }
    limitOutput();
    forgetHow();
    SocketChannel socket = SocketChannel.open(StandardProtocolFamily.UNIX);
    socket.connect(UnixDomainSocketAddress.of(address));
    try (FrameChannel channel =
        new FrameChannel(Channels.newInputStream(socket), Channels.newOutputStream(socket))) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> takeLeave(channel), "leaving"));
      new ObserverLoop(channel).run(secret);
    }
  }

  private static void takeLeave(FrameChannel channel) {
    try {
      channel.send(MessageCodec.encode(new Message.Leaving()));
    } catch (IOException overAnyway) {
      // the grader has hung up
    }
  }

  /** Where the kit is and how this process was started is no business of the student's code. */
  private static void forgetHow() {
    System.setProperty("java.class.path", "");
    System.clearProperty("sun.java.command");
    System.clearProperty("jdk.module.main.class");
  }

  /** What the student prints is nobody's evidence; a little of it is kept for the curious. */
  private static void limitOutput() {
    OutputStream out = System.out;
    System.setOut(new PrintStream(new CappedOutput(out, 64 << 10), true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(new CappedOutput(out, 64 << 10), true, StandardCharsets.UTF_8));
  }
}
