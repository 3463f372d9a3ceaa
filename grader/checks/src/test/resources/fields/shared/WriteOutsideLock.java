// shared: open
package sample;

import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.concurrent.locks.*;

public class WriteOutsideLock {
  private boolean open = true;
  public synchronized void close() { open = false; }
  public void reopen() { open = true; }
  public synchronized boolean isOpen() { return open; }
}
