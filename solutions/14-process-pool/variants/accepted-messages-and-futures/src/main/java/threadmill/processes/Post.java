package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerLostException;
import io.github.threadmill.api.WorkerProcess;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.Queue;

/** Where one worker after the other is on duty. */
final class Post<T, R> {

  private final WorkerLauncher launcher;
  private final RemoteTask<T, R> task;
  private WorkerProcess worker;
  private ObjectOutputStream out;
  private ObjectInputStream in;

  Post(WorkerLauncher launcher, RemoteTask<T, R> task) {
    this.launcher = launcher;
    this.task = task;
  }

  @SuppressWarnings("unchecked")
  void serve(Queue<Job<T, R>> open) {
    try {
      for (Job<T, R> job = open.poll(); job != null; job = open.poll()) {
        try {
          Message answer = ask(job.item(), 3);
          if (answer.thrown != null) {
            job.result().completeExceptionally(answer.thrown);
          } else {
            job.result().complete((R) answer.value);
          }
        } catch (RuntimeException failed) {
          job.result().completeExceptionally(failed);
        }
      }
    } finally {
      relieve();
    }
  }

  @SuppressWarnings("unchecked")
  private Message ask(T item, int tries) {
    if (tries == 0) {
      throw new WorkerLostException("nobody survives this item");
    }
    try {
      if (worker == null) {
        worker = launcher.start(Worker.class);
        out = new ObjectOutputStream(worker.toWorker());
        in = null;
      }
      Message message = new Message();
      message.task = (RemoteTask<Object, Object>) task;
      message.item = item;
      out.writeObject(message);
      out.flush();
      if (in == null) {
        in = new ObjectInputStream(worker.fromWorker());
      }
      return (Message) in.readObject();
    } catch (IOException lost) {
      relieve();
      return ask(item, tries - 1);
    } catch (ClassNotFoundException unknown) {
      throw new IllegalStateException(unknown);
    }
  }

  private void relieve() {
    if (worker != null) {
      worker.close();
      worker = null;
    }
  }
}
