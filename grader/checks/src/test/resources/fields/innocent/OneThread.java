// innocent: nothing is shared
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class OneThread {
  private int count;
  public int next() { return ++count; }
  public int count() { return count; }
}
