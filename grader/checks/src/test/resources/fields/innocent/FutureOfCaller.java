// innocent: whoever has the future waits for it
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class FutureOfCaller {
  private int result;
  public CompletableFuture<Void> start() { return CompletableFuture.runAsync(() -> result = 42); }
  public int result() { return result; }
}
