package threadmill.parallel;

/** In the place of the checks. */
public class ParallelMapChecks {

  public void same_answer(Object lab) {}

  public void own_threads(Object lab) {}

  public void k_together(Object lab) {}

  public void long_item(Object lab) {}

  public void pool_gone(Object lab) {}
}
