package threadmill.gil;

/** What one thread of a program does. */
@FunctionalInterface
interface Part {

  /**
   * @throws Exception whatever the student's code throws
   */
  void run(Strand strand) throws Exception;
}
