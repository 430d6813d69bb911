package io.dmsrocketmq.engine.rocketmq;

import io.netty.channel.ChannelHandlerContext;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.apache.rocketmq.remoting.netty.NettyRemotingServer;
import org.apache.rocketmq.remoting.netty.NettyRequestProcessor;
import org.apache.rocketmq.remoting.netty.NettyServerConfig;
import org.apache.rocketmq.remoting.protocol.RemotingCommand;
import org.apache.rocketmq.remoting.protocol.ResponseCode;
import org.apache.rocketmq.remoting.protocol.body.KVTable;

/** Tells what a broker of some version tells of itself, and knows nothing else. */
final class VersionedBroker implements AutoCloseable {
  private final ExecutorService executor = Executors.newSingleThreadExecutor();
  private final NettyRemotingServer server;

  VersionedBroker(String version) {
    NettyServerConfig network = new NettyServerConfig();
    network.setBindAddress(Ports.HOST);
    network.setListenPort(0);
    server = new NettyRemotingServer(network);
    server.registerDefaultProcessor(
        new NettyRequestProcessor() {
          @Override
          public RemotingCommand processRequest(
              ChannelHandlerContext context, RemotingCommand request) {
            KVTable table = new KVTable();
            table.setTable(new HashMap<>(Map.of("brokerVersionDesc", version)));
            RemotingCommand answer =
                RemotingCommand.createResponseCommand(ResponseCode.SUCCESS, null);
            answer.setBody(table.encode());
            return answer;
          }

          @Override
          public boolean rejectRequest() {
            return false;
          }
        },
        executor);
    server.start();
  }

  int port() {
    return server.localListenPort();
  }

  @Override
  public void close() {
    NetworkEnd.of(server::shutdown, server);
    executor.shutdown();
  }
}
