// innocent: the object is captured and never assigned
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class LocalObject {
  public List<String> run() throws Exception {
    List<String> seen = Collections.synchronizedList(new ArrayList<>());
    Thread thread = Thread.startVirtualThread(() -> seen.add("a"));
    thread.join();
    return seen;
  }
}
