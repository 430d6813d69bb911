package io.dmsrocketmq.engine.rocketmq;

import apache.rocketmq.v2.ClientType;
import apache.rocketmq.v2.MessagingServiceGrpc;
import apache.rocketmq.v2.NotifyClientTerminationRequest;
import apache.rocketmq.v2.Publishing;
import apache.rocketmq.v2.Resource;
import apache.rocketmq.v2.Settings;
import apache.rocketmq.v2.TelemetryCommand;
import io.grpc.ClientInterceptor;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.netty.shaded.io.grpc.netty.NettyChannelBuilder;
import io.grpc.stub.MetadataUtils;
import io.grpc.stub.StreamObserver;
import org.apache.rocketmq.common.constant.GrpcConstants;

/**
 * The least of a producer of the gRPC protocol: it says that it is there, and that it ends. The
 * client of RocketMQ has classes of the names that brokers use, and does not fit in here.
 */
final class GrpcProducer implements AutoCloseable {
  private final ManagedChannel channel;
  private final ClientInterceptor identity;
  private final StreamObserver<TelemetryCommand> telemetry;

  GrpcProducer(int port) {
    Metadata headers = new Metadata();
    headers.put(GrpcConstants.CLIENT_ID, "grpc-producer");
    headers.put(GrpcConstants.LANGUAGE, "JAVA");
    identity = MetadataUtils.newAttachHeadersInterceptor(headers);
    channel = NettyChannelBuilder.forAddress(Ports.HOST, port).usePlaintext().build();
    telemetry =
        MessagingServiceGrpc.newStub(channel).withInterceptors(identity).telemetry(new Ignored());
  }

  /** Says which topic it will send to, which makes it known to the proxy. */
  void announce(String topic) {
    telemetry.onNext(
        TelemetryCommand.newBuilder()
            .setSettings(
                Settings.newBuilder()
                    .setClientType(ClientType.PRODUCER)
                    .setPublishing(
                        Publishing.newBuilder()
                            .addTopics(Resource.newBuilder().setName(topic).build())))
            .build());
  }

  @Override
  public void close() {
    MessagingServiceGrpc.newBlockingStub(channel)
        .withInterceptors(identity)
        .notifyClientTermination(NotifyClientTerminationRequest.getDefaultInstance());
    telemetry.onCompleted();
    channel.shutdownNow();
  }

  /** What a proxy tells its clients to do is of no interest. */
  private static final class Ignored implements StreamObserver<TelemetryCommand> {
    @Override
    public void onNext(TelemetryCommand command) {}

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onCompleted() {}
  }
}
