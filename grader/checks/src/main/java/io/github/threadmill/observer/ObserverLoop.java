package io.github.threadmill.observer;

import io.github.threadmill.channel.FrameChannel;
import io.github.threadmill.evidence.ThreadDump;
import io.github.threadmill.lab.Awaiting;
import io.github.threadmill.lab.Observer;
import io.github.threadmill.lab.Stage;
import io.github.threadmill.verdict.CheckMethod;
import io.github.threadmill.watch.ClassFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * Takes orders until the grader hangs up, then ends the process whatever the student's threads are
 * doing. Orders that concern a running check go to that check's thread.
 */
final class ObserverLoop {

  private final FrameChannel channel;
  private final BlockingQueue<Message.Order> forTheCheck = new LinkedBlockingQueue<>();
  private Message.Prepare prepared = new Message.Prepare("", "", "", java.util.List.of(), false);
  private ClassFiles students = ClassFiles.of(java.util.Map.of());
  private ClassFiles checks = ClassFiles.of(java.util.Map.of());

  ObserverLoop(FrameChannel channel) {
    this.channel = channel;
  }

  void run(String secret) {
    reply(new Message.Ready(secret));
    try {
      while (true) {
        if (MessageCodec.decode(receive(), name -> null) instanceof Message.Order order) {
          obey(order);
        }
      }
    } catch (RuntimeException | Error ofTheKit) {
      // Without a word it would look as if the student's code had ended the process.
      reply(new Message.Broken(ofTheKit.toString()));
      throw ofTheKit;
    }
  }

  private byte[] receive() {
    try {
      return channel.receive();
    } catch (IOException hungUp) {
      Runtime.getRuntime().halt(0);
      throw new UncheckedIOException(hungUp); // never
    }
  }

  private void obey(Message.Order order) {
    switch (order) {
      case Message.Prepare prepare -> {
        prepared = prepare;
        students = ClassFiles.in(Path.of(prepare.studentClasses()));
        checks = ClassFiles.in(Path.of(prepare.checkClasses()));
      }
      case Message.Begin begin -> {
        forTheCheck.clear();
        Thread.ofPlatform().daemon().name("check").start(() -> observe(begin));
      }
      case Message.TakeDump dump -> reply(new Message.Dump(dump(), Awaiting.what().orElse("")));
      case Message.SiteIsOpen site -> forTheCheck.add(site);
      case Message.Proceed proceed -> forTheCheck.add(proceed);
      case Message.Abandon abandon -> forTheCheck.add(abandon);
    }
  }

  private void observe(Message.Begin begin) {
    long cpu = cpuNanos();
    try (Stage stage =
        Stage.open(
            students, checks, prepared.packageName(), prepared.blocking(), prepared.tests())) {
      ObservingLab lab =
          new ObservingLab(new Observer(stage), forTheCheck, this::reply, begin.seed());
      Class<?> owner = stage.checkClass(begin.className());
      // How it ends is the grader's to say: its own run of this method sees the same and more.
      CheckMethod.find(owner, begin.method()).run(lab);
    } catch (RuntimeException | LinkageError broken) {
      reply(new Message.Broken(broken.toString()));
    }
    reply(new Message.Ended(cpuNanos() - cpu, dump()));
  }

  private ThreadDump dump() {
    try {
      return ThreadDump.take(prepared.packageName());
    } catch (IOException | RuntimeException | Error noDump) {
      // Names of threads are the student's, and the dump is the JDK's.
      return ThreadDump.NONE;
    }
  }

  private void reply(Message.Reply reply) {
    try {
      channel.send(MessageCodec.encode(reply));
    } catch (IOException hungUp) {
      throw new UncheckedIOException(hungUp);
    }
  }

  /** CPU time of this process so far; 0 where the system does not say. */
  private static long cpuNanos() {
    return ProcessHandle.current().info().totalCpuDuration().map(Duration::toNanos).orElse(0L);
  }
}
