package threadmill.bound;

/** A part of the computer that one waits for. Given. */
public enum Device {
  KEYBOARD,
  DISK,
  NETWORK
}
