package threadmill.processes;

import io.github.threadmill.api.RemoteTask;
import io.github.threadmill.lab.Judge;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;

/** Items of many bytes and results of few. */
final class Checksum {

  private static final int ITEMS = 10;
  private static final int SIZE = 100_000;

  /** For what goes along with each item: which one it is, which task, how long it is. */
  private static final int EXTRA = 4_000;

  private Checksum() {}

  /** Knows nothing of the kit: it is sent to processes that are without it. */
  record Task() implements RemoteTask<byte[], String> {

    private static final long serialVersionUID = 1L;

    @Override
    public String apply(byte[] bytes) {
      CRC32 sum = new CRC32();
      sum.update(bytes);
      return sum.getValue() + " ";
    }
  }

  static List<byte[]> items(Random random) {
    List<byte[]> items = new ArrayList<>();
    for (int i = 0; i < ITEMS; i++) {
      byte[] item = new byte[SIZE];
      random.nextBytes(item);
      items.add(item);
    }
    return items;
  }

  static void require(Judge judge, Called seen, List<byte[]> items) {
    seen.requireReturned(judge);
    StringBuilder due = new StringBuilder();
    items.forEach(item -> due.append(new Task().apply(item)));
    long payload = (long) ITEMS * SIZE;
    long there = seen.launches().bytesToWorkers();
    long back = seen.launches().bytesFromWorkers();
    judge
        .require(
            seen.answer().contentEquals(due), "the answer is not the checksums of the 10 items")
        .help("send an item to the one worker that is to run it, when it is to run it")
        .require(
            there <= payload * 3 / 2 + ITEMS * EXTRA,
            "%,d bytes went to the workers for %d items of %,d bytes; needs at most %,d\n"
                + "(%d × %,d = %,d, half as much again, and %,d for each item)",
            there,
            ITEMS,
            SIZE,
            payload * 3 / 2 + ITEMS * EXTRA,
            ITEMS,
            SIZE,
            payload,
            EXTRA)
        .help("what the items hold has to go through the pipe toWorker()")
        .require(
            there >= payload,
            "%,d bytes went to the workers for %d items of %,d random bytes; needs at least %,d",
            there,
            ITEMS,
            SIZE,
            payload)
        .help("send back the result, and not the item along with it")
        .require(
            back <= ITEMS * EXTRA,
            "%,d bytes came back for %d results of about 10 bytes; needs at most %,d (%,d for"
                + " each)",
            back,
            ITEMS,
            ITEMS * EXTRA,
            EXTRA);
  }
}
