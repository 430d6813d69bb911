package io.dmsrocketmq.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.dmsrocketmq.server.auth.TenantsFile;
import java.nio.file.Path;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

class StartFailuresTest {

  @Test
  void message_faultOfTheConfiguration_isItsText() {
    Throwable fault = catchThrowable(() -> TenantsFile.read(Path.of("nowhere.yaml")));

    assertThat(StartFailures.message(new CompletionException(fault)))
        .isEqualTo("nowhere.yaml cannot be read: it is not there.");
  }

  @Test
  void message_anyOtherFault_namesTheLastCause() {
    Throwable cause = new IndexOutOfBoundsException("Index 0 out of bounds");

    assertThat(StartFailures.message(new IllegalStateException("wrapped", cause)))
        .isEqualTo(
            "The server cannot start: java.lang.IndexOutOfBoundsException: Index 0 out of bounds");
  }
}
