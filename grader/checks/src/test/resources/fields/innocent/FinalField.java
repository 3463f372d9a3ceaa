// innocent: final
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class FinalField {
  private final int limit;
  public FinalField(int limit) { this.limit = limit; }
  public void go() { Thread.startVirtualThread(() -> System.out.println(limit)); }
}
