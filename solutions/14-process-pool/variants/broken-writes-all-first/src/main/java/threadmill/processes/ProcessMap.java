package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.api.WorkerLauncher;
import io.github.threadmill.api.WorkerProcess;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;

/** Sends all items to the workers, and looks for results afterwards. */
public final class ProcessMap {

  private final WorkerLauncher launcher;

  public ProcessMap(WorkerLauncher launcher) {
    this.launcher = launcher;
  }

  @SuppressWarnings("unchecked")
  public <T, R> R mapAndFold(
      List<T> items, RemoteTask<T, R> task, R identity, BinaryOperator<R> combine, int workers) {
    List<WorkerProcess> processes = new ArrayList<>();
    try {
      List<ObjectOutputStream> outputs = new ArrayList<>();
      for (int i = 0; i < workers; i++) {
        WorkerProcess process = launcher.start(Worker.class);
        processes.add(process);
        ObjectOutputStream out = new ObjectOutputStream(process.toWorker());
        out.writeObject(task);
        out.flush();
        outputs.add(out);
      }
      for (int i = 0; i < items.size(); i++) {
        outputs.get(i % workers).writeObject(items.get(i));
        outputs.get(i % workers).flush();
      }
      List<ObjectInputStream> inputs = new ArrayList<>();
      for (WorkerProcess process : processes) {
        inputs.add(new ObjectInputStream(process.fromWorker()));
      }
      R answer = identity;
      for (int i = 0; i < items.size(); i++) {
        Reply reply = (Reply) inputs.get(i % workers).readObject();
        answer = combine.apply(answer, (R) reply.get());
      }
      return answer;
    } catch (IOException | ClassNotFoundException broken) {
      throw new IllegalStateException(broken);
    } finally {
      processes.forEach(WorkerProcess::close);
    }
  }
}
