package io.github.threadmill.process;

/**
 * What a launcher has seen. Plain.
 *
 * @param started how many workers were started
 * @param refused how many more were asked for while as many as there may be were alive
 * @param left how many were alive at that moment
 * @param bytesToWorkers what was written to all of them together
 * @param bytesFromWorkers what was read from all of them together
 * @param said the beginning of what the first one that wrote to its standard error wrote there;
 *     empty if none did
 */
public record LaunchLog(
    int started, int refused, int left, long bytesToWorkers, long bytesFromWorkers, String said) {}
