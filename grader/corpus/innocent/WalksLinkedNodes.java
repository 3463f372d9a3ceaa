// innocent: a long list of its own is walked
package shapes.innocent;

import io.github.threadmill.corpus.Service;
import io.github.threadmill.corpus.Shape;
import java.util.concurrent.CompletableFuture;

public class WalksLinkedNodes implements Shape {
  @Override
  public CompletableFuture<?> run(Service service) throws Exception {
    Node head = null;
    for (int k = 0; k < 20_000; k++) {
      head = new Node(head);
    }
    int length = 0;
    for (Node node = head; node != null; node = node.next) {
      length++;
    }
    return service.call("p" + length);
  }

  static class Node {
    final Node next;

    Node(Node next) {
      this.next = next;
    }
  }
}
