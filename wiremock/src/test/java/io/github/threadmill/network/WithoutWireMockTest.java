package io.github.threadmill.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A process that only plans and reads journals has this module's classes and none of WireMock's.
 */
class WithoutWireMockTest {

  @ParameterizedTest
  @ValueSource(
      classes = {
        SitePlan.class,
        PageBehaviour.class,
        Journal.class,
        Exchange.class,
        Ending.class,
        Meeting.class,
        Fault.class,
        Site.class
      })
  void the_public_types_need_nothing_of_wiremock(Class<?> type) throws Exception {
    URL own = SitePlan.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader())) {
      Class<?> loaded = Class.forName(type.getName(), true, alone);
      assertThat(loaded.getMethods()).isNotNull();
      assertThat(loaded.getDeclaredClasses()).isNotNull();
    }
  }

  @Test
  void a_plan_can_be_made_without_wiremock() throws Exception {
    URL own = SitePlan.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {own}, ClassLoader.getPlatformClassLoader())) {
      Class<?> plan = Class.forName(SitePlan.class.getName(), true, alone);
      Object pages = plan.getMethod("pages", int.class).invoke(null, 3);
      assertThat(plan.getMethod("together", int.class).invoke(pages, 3).toString())
          .contains("Together[requests=3]");
    }
  }
}
