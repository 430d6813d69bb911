package io.dmsrocketmq.server.bench;

import io.dmsrocketmq.server.testing.Quantiles;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;

/** Sends requests over several connections at once, a process of its own. */
final class LoadGenerator {

  private static final int CONNECTIONS = 16;

  private final ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
  private final AtomicLong number = new AtomicLong();

  private LoadGenerator() {}

  /** Reads lines with a number of requests and a request; answers each with its figures. */
  public static void main(String[] args) throws Exception {
    LoadGenerator generator = new LoadGenerator();
    BufferedReader orders =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String order = orders.readLine(); order != null; order = orders.readLine()) {
      List<String> fields = Request.fields(order);
      Request request = Request.parse(fields.subList(1, fields.size()));
      System.out.println(generator.run(request, Integer.parseInt(fields.get(0))));
    }
    System.exit(0);
  }

  /** Gives the nanoseconds of the whole, of the median and of p99, and how many were wrong. */
  private String run(Request request, int count) throws Exception {
    long start = System.nanoTime();
    List<Future<List<Long>>> parts = new ArrayList<>();
    AtomicLong wrong = new AtomicLong();
    for (int i = 0; i < CONNECTIONS; i++) {
      parts.add(threads.submit(() -> send(request, count / CONNECTIONS, wrong)));
    }
    List<Long> nanos = new ArrayList<>();
    for (Future<List<Long>> part : parts) {
      nanos.addAll(part.get());
    }
    long time = System.nanoTime() - start;
    Quantiles quantiles = Quantiles.of(nanos);
    return time + " " + quantiles.median() + " " + quantiles.at(0.99) + " " + wrong;
  }

  private List<Long> send(Request request, int count, AtomicLong wrong) throws Exception {
    List<Long> nanos = new ArrayList<>(count);
    try (Connection connection = new Connection(request.base())) {
      for (int i = 0; i < count; i++) {
        String body = request.body().replace("{n}", Long.toString(number.incrementAndGet()));
        long start = System.nanoTime();
        Connection.Answer answer = connection.send(request, body);
        nanos.add(System.nanoTime() - start);
        if (answer.status() != 200 || !answer.body().contains(request.expected())) {
          wrong.incrementAndGet();
        }
      }
    }
    return nanos;
  }
}
