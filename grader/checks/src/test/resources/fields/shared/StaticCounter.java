// shared: made
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class StaticCounter {
  private static int made;
  public void makeMany() {
    for (int i = 0; i < 3; i++) { new Thread(() -> { made = made + 1; }).start(); }
  }
}
