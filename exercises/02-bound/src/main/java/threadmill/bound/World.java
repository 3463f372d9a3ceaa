package threadmill.bound;

import java.io.IOException;

/** All that a task may wait for. Each call keeps its caller until it is over. Given. */
public interface World {

  /**
   * Asks whoever sits at the keyboard.
   *
   * @return what was typed
   * @throws IOException if nobody answers
   */
  String ask(String question) throws IOException;

  /**
   * Reads a file from the disk.
   *
   * @return its text
   * @throws IOException if it cannot be read
   */
  String read(String file) throws IOException;

  /**
   * Gets a page from the network.
   *
   * @return its text
   * @throws IOException if it cannot be had
   */
  String fetch(String address) throws IOException;
}
