package threadmill.bound;

import java.time.Duration;
import java.util.Map;

/**
 * What became of a task, and where its time went. Given.
 *
 * @param result what the task returned; null if it threw
 * @param thrown the very object that the task threw, exception or error; null if it returned
 * @param wall from its beginning to its end
 * @param cpu for which a core has worked for it, from its beginning to its end
 * @param waits how long it waited for each device, over all calls; a device that is missing counts
 *     as zero
 * @param bound the largest of {@code cpu} and {@code waits}
 */
public record Profile<T>(
    T result,
    Throwable thrown,
    Duration wall,
    Duration cpu,
    Map<Device, Duration> waits,
    Bound bound) {}
