// innocent: a stream of one thread
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class SequentialStream {
  private int sum;
  public int sum(List<Integer> numbers) { numbers.forEach(number -> sum += number); return sum; }
}
