package io.dmsrocketmq.server.it;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server behind TLS. */
class TlsIT {

  private static final String PASSWORD = "key-store-password";

  @TempDir private Path directory = Path.of("");

  @Test
  void server_withAKeyStore_speaksHttpsOnly() throws Exception {
    Path keyStore = keyStore();

    try (ServerProcess server =
        ServerProcess.start(
            directory,
            "--auth=off",
            "--host=localhost",
            "--tls-key-store=" + keyStore,
            "--tls-key-store-password-file=" + passwordFile(PASSWORD))) {
      assertThat(server.base().getScheme()).isEqualTo("https");
      HttpResponse<String> answer =
          HttpClient.newBuilder()
              .sslContext(trusting(keyStore))
              .build()
              .send(
                  HttpRequest.newBuilder(server.base().resolve("/v2/available-zones")).build(),
                  HttpResponse.BodyHandlers.ofString());

      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
      assertThat(answer.sslSession().orElseThrow().getProtocol()).isEqualTo("TLSv1.3");
      assertThat(RawHttp.get(server.base(), "/health/live")).doesNotContain("HTTP/1.1 200");
      assertThat(server.hints()).noneMatch(line -> line.contains("http://"));
    }
  }

  @Test
  void keyStore_withAnotherPassword_isRefusedWithoutShowingIt() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(
            directory,
            "--tls-key-store=" + keyStore(),
            "--tls-key-store-password-file=" + passwordFile("wrong-password"));

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors())
        .contains("--tls-key-store", "the password is wrong")
        .doesNotContain("wrong-password", "\tat ");
  }

  @Test
  void keyStore_withoutAPassword_isRefused() throws Exception {
    ServerProcess.Ended ended = ServerProcess.run(directory, "--tls-key-store=" + keyStore());

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors()).contains("DMS_TLS_KEY_STORE_PASSWORD");
  }

  @Test
  void keyStore_missing_isRefused() throws Exception {
    ServerProcess.Ended ended =
        ServerProcess.run(
            directory,
            "--tls-key-store=/nowhere/at/all.p12",
            "--tls-key-store-password-file=" + passwordFile(PASSWORD));

    assertThat(ended.exitCode()).isEqualTo(2);
    assertThat(ended.errors()).contains("/nowhere/at/all.p12", "cannot be");
  }

  private Path passwordFile(String password) throws Exception {
    return Files.writeString(directory.resolve("password"), password + "\n");
  }

  private Path keyStore() throws Exception {
    Path file = directory.resolve("server.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "server",
                "-keyalg",
                "EC",
                "-dname",
                "CN=localhost",
                "-ext",
                "san=dns:localhost",
                "-storetype",
                "PKCS12",
                "-storepass:file",
                passwordFile(PASSWORD).toString(),
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String output = new String(keytool.getInputStream().readAllBytes(), UTF_8);
    assertThat(keytool.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(keytool.exitValue()).as(output).isZero();
    return file;
  }

  private static SSLContext trusting(Path file) throws Exception {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream stream = Files.newInputStream(file)) {
      store.load(stream, PASSWORD.toCharArray());
    }
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store.getCertificate("server"));
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trusted);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context;
  }
}
