package io.dmsrocketmq.engine.rocketmq;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.dmsrocketmq.server.domain.engine.EngineInstance;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.rocketmq.common.message.MessageDecoder;
import org.apache.rocketmq.common.message.MessageExt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock(SharedClusters.LOCK)
class SafetyTest {
  private static final String LISTENING = "0A";
  private static final Set<String> LOOPBACK =
      Set.of("0100007F:", "0000000000000000FFFF00000100007F:");
  private static final Pattern COLUMNS = Pattern.compile("\\s+");

  @Test
  void find_byAnIdentifierThatNamesAnotherAddress_connectsToNobody() throws Exception {
    EngineInstance instance = SharedClusters.empty("instance-0");
    try (ServerSocket trap = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      trap.setSoTimeout(500);
      String id =
          MessageDecoder.createMessageId(
              ByteBuffer.allocate(16),
              MessageExt.socketAddress2ByteBuffer(
                  new InetSocketAddress(trap.getInetAddress(), trap.getLocalPort())),
              0);

      assertThat(SharedClusters.ENGINE.messages().find(instance, "topic", id, bytes -> {}))
          .isEmpty();
      assertThat(SharedClusters.ENGINE.messages().trace(instance, id, bytes -> {})).isEmpty();
      assertThat(SharedClusters.ENGINE.messages().resend(instance, "group", id)).isFalse();

      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @Test
  @EnabledOnOs(OS.LINUX)
  void clusters_thatRun_listenOnTheLoopbackAddressOnly() throws Exception {
    SharedClusters.empty("instance-0");

    List<String> elsewhere = new ArrayList<>();
    int own = 0;
    Set<String> sockets = ownSockets();
    for (String table : List.of("/proc/net/tcp", "/proc/net/tcp6")) {
      for (String line : Files.readAllLines(Path.of(table))) {
        List<String> fields = COLUMNS.splitAsStream(line.strip()).toList();
        if (fields.get(3).equals(LISTENING) && sockets.contains(fields.get(9))) {
          own++;
          if (LOOPBACK.stream().noneMatch(fields.get(1)::startsWith)) {
            elsewhere.add(fields.get(1));
          }
        }
      }
    }
    assertThat(own).as("a name server, and two ports for each broker").isGreaterThanOrEqualTo(7);
    assertThat(elsewhere).isEmpty();
  }

  private static Set<String> ownSockets() throws IOException {
    Set<String> inodes = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("/proc/self/fd"))) {
      for (Path file : files.toList()) {
        try {
          String target = Files.readSymbolicLink(file).toString();
          if (target.startsWith("socket:[")) {
            inodes.add(target.substring("socket:[".length(), target.length() - 1));
          }
        } catch (IOException closedMeanwhile) {
          // Files come and go.
        }
      }
    }
    return inodes;
  }
}
