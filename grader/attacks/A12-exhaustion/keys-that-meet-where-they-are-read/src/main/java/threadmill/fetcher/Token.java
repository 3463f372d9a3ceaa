package threadmill.fetcher;

/** Plain where it was made, and nobody's where it is judged. */
record Token(int number) {

  /** No two are in one place here. */
  @Override
  public int hashCode() {
    return number * 0x9E3779B9;
  }
}
