// shared: instance
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class DoubleChecked {
  private static DoubleCheckedValue instance;
  static class DoubleCheckedValue {}
  public static DoubleCheckedValue get() {
    if (instance == null) { make(); }
    return instance;
  }
  private static final Object LOCK = new Object();
  private static void make() {
    synchronized (LOCK) {
      if (instance == null) { instance = new DoubleCheckedValue(); }
    }
  }
}
