// innocent: the map runs it under its own lock
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ComputeInMap {
  private final ConcurrentHashMap<String, Integer> map = new ConcurrentHashMap<>();
  private int loads;
  public int get(String key) { return map.computeIfAbsent(key, k -> k.length()); }
  public void reset() { loads = 0; }
}
