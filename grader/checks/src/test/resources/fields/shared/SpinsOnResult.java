// shared: result
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class SpinsOnResult {
  private String result;
  public void start() {
    Thread.ofPlatform().start(() -> result = "done");
  }
  public String result() {
    while (result == null) { Thread.onSpinWait(); }
    return result;
  }
}
