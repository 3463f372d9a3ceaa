package io.github.threadmill.selftest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Locale;

/** What a submission has to get past, from the outside in. */
public enum Layer {
  /** Only regular files that the exercise lets change, few and small. */
  @JsonProperty("intake")
  INTAKE,
  /** A process with a deadline that runs nothing of what it compiles. */
  @JsonProperty("compilation")
  COMPILATION,
  /** An allow-list of what class files may refer to. */
  @JsonProperty("gate")
  GATE,
  /** A process of the submission's own, with caps, which is ended from outside. */
  @JsonProperty("child")
  CHILD,
  /** It ran to its end, and nothing came of it: what counts is judged elsewhere. */
  @JsonProperty("judgement")
  JUDGEMENT,
  /** Where the system has them: no network and no files but its own. */
  @JsonProperty("system")
  SYSTEM,
  /** It rests on the layer that is switched off. */
  @JsonProperty("nothing")
  NOTHING;

  /** Whether whatever it stops is never run. */
  boolean isBeforeTheFirstRun() {
    return switch (this) {
      case INTAKE, COMPILATION, GATE -> true;
      case CHILD, JUDGEMENT, SYSTEM, NOTHING -> false;
    };
  }

  /** As {@code attack.json} has it. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
