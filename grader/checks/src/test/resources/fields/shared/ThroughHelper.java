// shared: hits
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ThroughHelper {
  private int hits;
  public void serve(Executor pool) {
    for (int i = 0; i < 3; i++) { pool.execute(() -> handle()); }
  }
  private void handle() { hits++; }
}
