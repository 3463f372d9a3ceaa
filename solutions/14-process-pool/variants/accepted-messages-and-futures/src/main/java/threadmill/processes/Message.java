package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import java.io.Serializable;

/** What is said through the pipes. An ordinary class, which Java gives a version of its own. */
class Message implements Serializable {

  RemoteTask<Object, Object> task;
  Object item;
  Object value;
  Throwable thrown;

  Message run() {
    Message answer = new Message();
    try {
      synchronized (this) {
        answer.value = task.apply(item);
      }
    } catch (Throwable any) {
      answer.thrown = any;
    }
    return answer;
  }
}
