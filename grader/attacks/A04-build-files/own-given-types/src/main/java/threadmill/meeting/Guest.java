package threadmill.meeting;

import java.util.concurrent.CompletableFuture;

public interface Guest {

  String name();

  default void arrive() {}

  default CompletableFuture<Void> arriveAsync() {
    return CompletableFuture.completedFuture(null);
  }
}
