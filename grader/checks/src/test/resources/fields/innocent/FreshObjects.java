// innocent: written while nobody else has the object
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class FreshObjects {
  static class Node { int value; Node next; }
  public Node build() { Node node = new Node(); node.value = 1; node.next = new Node(); node.next.value = 2; return node; }
  public synchronized Node twice() { Node node = new Node(); node.value = 2; return node; }
}
