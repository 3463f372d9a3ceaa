package threadmill.parallel;

import io.github.threadmill.junit.Check;
import io.github.threadmill.lab.Lab;

public class ParallelMapChecks {

  @Check("13.long-item")
  public void long_item(Lab lab) {}
}
