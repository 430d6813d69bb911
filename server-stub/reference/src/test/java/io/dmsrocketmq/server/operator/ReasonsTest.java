package io.dmsrocketmq.server.operator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReasonsTest {

  @Test
  void ofFile_notThere_saysSo(@TempDir Path directory) {
    Throwable failure = catchThrowable(() -> Files.readString(directory.resolve("nowhere")));

    assertThat(Reasons.ofFile(failure)).isEqualTo("it is not there");
  }

  @Test
  void ofFile_aDirectory_saysSo(@TempDir Path directory) {
    Throwable failure = catchThrowable(() -> Files.readString(directory));

    assertThat(Reasons.ofFile(failure)).isEqualTo("it is a directory");
  }

  @Test
  void ofFile_refused_saysSo() {
    assertThat(Reasons.ofFile(new AccessDeniedException("f"))).isEqualTo("there is no permission");
    assertThat(Reasons.ofFile(new FileSystemException("f", null, "No space left on device")))
        .isEqualTo("the system says: No space left on device");
  }

  @Test
  void ofAddress_taken_saysSo() throws Exception {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        ServerSocketChannel second = ServerSocketChannel.open()) {
      Throwable failure = catchThrowable(() -> second.bind(taken.getLocalSocketAddress()));

      assertThat(Reasons.ofAddress(failure)).isEqualTo("the address is in use");
      assertThat(Reasons.isOfHost(failure)).isFalse();
    }
  }

  @Test
  void ofAddress_ofAnotherMachine_saysSo() throws Exception {
    try (ServerSocketChannel channel = ServerSocketChannel.open()) {
      Throwable failure = catchThrowable(() -> channel.bind(new InetSocketAddress("192.0.2.1", 0)));

      assertThat(Reasons.ofAddress(failure)).isEqualTo("the address is not one of this machine");
      assertThat(Reasons.isOfHost(failure)).isTrue();
    }
  }

  @Test
  void ofAddress_refused_saysSo() {
    assertThat(Reasons.ofAddress(new BindException("Permission denied")))
        .isEqualTo("there is no permission");
    assertThat(Reasons.ofAddress(null)).isEqualTo("the system refuses it");
  }
}
