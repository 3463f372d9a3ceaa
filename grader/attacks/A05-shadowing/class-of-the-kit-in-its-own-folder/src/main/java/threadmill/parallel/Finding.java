package io.github.threadmill.feedback;

public class Finding {
  public String observed() {
    return "";
  }
}
