// innocent: written before anybody else has it
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class ConstructorWrites {
  private String name;
  public ConstructorWrites(String name) { this.name = name; init(); }
  private void init() { name = name.strip(); }
  public void greet() { Thread.startVirtualThread(() -> System.out.println(name)); }
}
