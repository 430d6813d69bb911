package io.dmsrocketmq.contract.consumer;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.dmsrocketmq.client.transport.TransportRequest;
import java.net.URLDecoder;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A fault of a client, made by spoiling the requests that the real one sends. */
enum ClientFault implements UnaryOperator<TransportRequest> {
  WRONG_PATH {
    @Override
    public TransportRequest apply(TransportRequest request) {
      return changed(request, request.method(), request.target().replace("/topics", "/topic"));
    }
  },
  RENAMED_FIELD {
    @Override
    public TransportRequest apply(TransportRequest request) {
      byte[] body = request.body();
      byte[] renamed =
          body == null
              ? null
              : new String(body, UTF_8).replace("read_queue_num", "readQueueNum").getBytes(UTF_8);
      return changed(request, request.method(), request.target(), request.headers(), renamed);
    }
  },
  MISSING_HEADER {
    @Override
    public TransportRequest apply(TransportRequest request) {
      Map<String, String> headers = new LinkedHashMap<>(request.headers());
      headers.keySet().removeIf("X-Auth-Token"::equalsIgnoreCase);
      return changed(request, request.method(), request.target(), headers, request.body());
    }
  },
  WRONG_METHOD {
    @Override
    public TransportRequest apply(TransportRequest request) {
      String method = request.method().equals("PUT") ? "POST" : request.method();
      return changed(request, method, request.target());
    }
  },
  UNENCODED_SEGMENT {
    @Override
    public TransportRequest apply(TransportRequest request) {
      String target = request.target();
      return changed(
          request,
          request.method(),
          target.contains("%25") ? URLDecoder.decode(target, UTF_8) : target);
    }
  },
  DROPPED_QUERY {
    @Override
    public TransportRequest apply(TransportRequest request) {
      return changed(request, request.method(), request.target().split("\\?", 2)[0]);
    }
  };

  private static TransportRequest changed(TransportRequest request, String method, String target) {
    return changed(request, method, target, request.headers(), request.body());
  }

  private static TransportRequest changed(
      TransportRequest request,
      String method,
      String target,
      Map<String, String> headers,
      byte @Nullable [] body) {
    return new TransportRequest(method, request.origin(), target, headers, body, request.timeout());
  }
}
