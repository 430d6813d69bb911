package io.dmsrocketmq.client.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The process of one contestant, with the class path that its users would have. It makes one call
 * and says so, and then measures rounds of calls as often as it is told.
 */
final class Worker {

  private static final int MOST_THREADS = 8;

  private final Contestant contestant;
  private final ExecutorService threads = Executors.newFixedThreadPool(MOST_THREADS);

  private Worker(Contestant contestant) {
    this.contestant = contestant;
  }

  /** Reads lines with a number of threads and a number of calls. */
  public static void main(String[] args) throws Exception {
    Contestant contestant = Contestant.of(args[0], args[1]);
    System.out.println(contestant.call());
    if (args[2].equals("first")) {
      Runtime.getRuntime().halt(0);
    }
    Worker worker = new Worker(contestant);
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      String[] numbers = order.split(" ");
      System.out.println(
          worker.measure(Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
    }
    System.exit(0);
  }

  private String measure(int threadCount, int calls) throws Exception {
    OperatingSystemMXBean system =
        (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    long allocated = allocatedBytes();
    long cpu = system.getProcessCpuTime();
    long start = System.nanoTime();
    List<Future<?>> parts = new ArrayList<>();
    for (int i = 0; i < threadCount; i++) {
      parts.add(
          threads.submit(
              () -> {
                for (int j = 0; j < calls / threadCount; j++) {
                  contestant.call();
                }
                return null;
              }));
    }
    for (Future<?> part : parts) {
      part.get();
    }
    long time = System.nanoTime() - start;
    long cpuTime = system.getProcessCpuTime() - cpu;
    return time + " " + cpuTime + " " + (allocatedBytes() - allocated);
  }

  /** Returns what all threads have allocated so far; those of the contestants live on. */
  private static long allocatedBytes() {
    ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    long sum = 0;
    for (long bytes : threads.getThreadAllocatedBytes(threads.getAllThreadIds())) {
      sum += Math.max(0, bytes);
    }
    return sum;
  }
}
