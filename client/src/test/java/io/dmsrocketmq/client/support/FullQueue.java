package io.dmsrocketmq.client.support;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** A port whose queue is full, so that whoever connects there neither succeeds nor fails. */
public final class FullQueue implements AutoCloseable {

  private static final int BACKLOG = 1;

  /** A queue takes one more than it is told; those behind it wait. */
  private static final int TAKEN = BACKLOG + 1;

  private final ServerSocket listener;
  private final List<SocketChannel> queue = new ArrayList<>();

  /** Fills the queue of a free port. */
  public FullQueue() throws IOException, InterruptedException {
    listener = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    for (int i = 0; i < 4 * TAKEN; i++) {
      SocketChannel channel = SocketChannel.open();
      queue.add(channel);
      channel.configureBlocking(false);
      channel.connect(new InetSocketAddress(listener.getInetAddress(), port()));
    }
    Facts.await("a full queue", () -> queue.stream().filter(FullQueue::isTaken).count() >= TAKEN);
  }

  private static boolean isTaken(SocketChannel channel) {
    try {
      return channel.isConnected() || channel.finishConnect();
    } catch (IOException e) {
      return false;
    }
  }

  /** Returns the port. */
  public int port() {
    return listener.getLocalPort();
  }

  /** Returns where nobody gets through. */
  public String url() {
    return "http://127.0.0.1:" + port();
  }

  @Override
  public void close() throws IOException {
    for (SocketChannel channel : queue) {
      channel.close();
    }
    listener.close();
  }
}
