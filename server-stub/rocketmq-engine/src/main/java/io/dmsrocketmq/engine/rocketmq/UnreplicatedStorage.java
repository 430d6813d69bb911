package io.dmsrocketmq.engine.rocketmq;

import java.io.IOException;
import java.nio.channels.SocketChannel;
import org.apache.rocketmq.store.DefaultMessageStore;
import org.apache.rocketmq.store.config.MessageStoreConfig;
import org.apache.rocketmq.store.ha.DefaultHAService;
import org.apache.rocketmq.store.ha.HAConnection;

/**
 * Takes the place of the replication of a broker that has no replicas. The ordinary one would
 * listen on all addresses of the machine, and no configuration can keep it from that.
 */
public final class UnreplicatedStorage extends DefaultHAService {

  /** Makes the service; RocketMQ finds it by its name in META-INF/service. */
  public UnreplicatedStorage() {}

  @Override
  public void init(DefaultMessageStore store) throws IOException {
    super.init(store);
    acceptSocketService = new Silence(store.getMessageStoreConfig());
  }

  private final class Silence extends AcceptSocketService {
    Silence(MessageStoreConfig config) {
      super(config);
    }

    @Override
    public void beginAccept() {
      // Nobody is to connect.
    }

    @Override
    public void run() {
      // There is nothing to accept.
    }

    @Override
    protected HAConnection createConnection(SocketChannel channel) throws IOException {
      throw new IOException("There are no replicas.");
    }

    @Override
    public String getServiceName() {
      return UnreplicatedStorage.class.getSimpleName();
    }
  }
}
