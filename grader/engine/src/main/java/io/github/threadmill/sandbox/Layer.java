package io.github.threadmill.sandbox;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** One way in which the system keeps a submission's process apart from everything else. */
public enum Layer {
  /** It runs without any privilege, cannot gain one, and as nobody where root grades. */
  @JsonProperty("user")
  USER,
  /** It sees the JDK, the system's libraries and the kit's jars, and writes in one small folder. */
  @JsonProperty("files")
  FILES,
  /** It sees no process but its own, and none of them outlives it. */
  @JsonProperty("processes")
  PROCESSES,
  /** It reaches the pages that the check has opened, and nothing else. */
  @JsonProperty("network")
  NETWORK;

  /** As a person types it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
