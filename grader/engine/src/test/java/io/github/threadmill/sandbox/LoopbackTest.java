package io.github.threadmill.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoopbackTest {

  @TempDir private Path folder;

  @Test
  void a_namespace_hands_out_ports_that_the_machine_does_not() throws IOException {
    assertThat(Loopback.other("32768 60999")).isEqualTo("2048 32767");
    assertThat(Loopback.other("1024 32000")).isEqualTo("32001 65535");
  }

  @Test
  void a_machine_that_hands_out_all_ports_leaves_none() {
    assertThatThrownBy(() -> Loopback.other("1024 65535"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("net.ipv4.ip_local_port_range=1024 65535");
  }

  @Test
  void a_setting_is_its_first_line() throws IOException {
    Path setting = Files.writeString(folder.resolve("setting"), "32768\t60999\n");
    assertThat(Setting.read(setting)).isEqualTo("32768\t60999");
  }
}
