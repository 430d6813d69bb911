package io.dmsrocketmq.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.testing.MovableClock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class EnforcedAccessControlTest {
  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00Z"));
  private final Tokens tokens = new Tokens((name, generator) -> generator.get(), clock);
  private final AccessControl access = new EnforcedAccessControl(TestTenants.ALL, tokens, clock);

  private String token(User user, @Nullable Project project) {
    return tokens.issue(user, project).value().value();
  }

  private static TestRequest withToken(String token) {
    return TestRequest.of("GET", "/v2/project-1/instances").with("X-Auth-Token", token);
  }

  private static TestRequest signed() {
    return new TestSigner("AK-ADMIN", "sk-admin")
        .sign(
            TestRequest.of("GET", "/v2/project-1/instances")
                .with("Host", "localhost")
                .with("X-Sdk-Date", "20260101T120000Z"));
  }

  private ErrorCode refusal(RequestView request, Operation operation, @Nullable String projectId) {
    return catchThrowableOfType(
            DmsException.class, () -> access.admit(request, operation, projectId))
        .code();
  }

  @Test
  void admit_tokenOfTheProject_letsTheUserIn() {
    Caller caller =
        access.admit(
            withToken(token(TestTenants.ADMIN, TestTenants.PROJECT)),
            Operation.LIST_INSTANCES,
            "project-1");

    assertThat(caller).isEqualTo(new Caller(TestTenants.ADMIN, List.of(TestTenants.PROJECT)));
  }

  @Test
  void admit_configuredToken_letsTheUserIn() {
    Caller caller = access.admit(withToken("admin-token"), Operation.LIST_INSTANCES, "project-1");

    assertThat(caller.user()).isEqualTo(TestTenants.ADMIN);
  }

  @Test
  void admit_signature_letsTheUserIn() {
    Caller caller = access.admit(signed(), Operation.LIST_INSTANCES, "project-1");

    assertThat(caller.user()).isEqualTo(TestTenants.ADMIN);
  }

  @Test
  void admit_neitherTokenNorSignature_isMissing() {
    TestRequest request = TestRequest.of("GET", "/v2/project-1/instances");

    assertThat(refusal(request, Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_MISSING);
  }

  @Test
  void admit_emptyToken_isMissing() {
    assertThat(refusal(withToken(" "), Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_MISSING);
  }

  @Test
  void admit_garbageAsToken_isInvalid() {
    assertThat(refusal(withToken("garbage"), Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_INVALID);
  }

  @Test
  void admit_tokenOfAUserWhoIsGone_isInvalid() {
    User gone =
        new User(
            "gone",
            "gone",
            TestTenants.DOMAIN,
            null,
            new Permissions.All(),
            List.of(TestTenants.PROJECT),
            List.of(),
            List.of());

    assertThat(
            refusal(
                withToken(token(gone, TestTenants.PROJECT)), Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_INVALID);
  }

  @Test
  void admit_expiredToken_isExpired() {
    TestRequest request = withToken(token(TestTenants.ADMIN, TestTenants.PROJECT));
    clock.advance(Tokens.LIFETIME);

    assertThat(refusal(request, Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_EXPIRED);
  }

  @Test
  void admit_tokenOfAnotherProject_doesNotMatch() {
    TestRequest request = withToken(token(TestTenants.CREATOR, TestTenants.OTHER_PROJECT));

    assertThat(refusal(request, Operation.CREATE_INSTANCE, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
  }

  @Test
  void admit_tokenOfAnAccount_doesNotMatchAnyProject() {
    TestRequest request = withToken(token(TestTenants.ADMIN, null));

    assertThat(refusal(request, Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
    assertThat(refusal(request, Operation.LIST_AVAILABILITY_ZONES, null))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
  }

  @Test
  void admit_tokenOfAnAccount_mayListProjects() {
    TestRequest request = withToken(token(TestTenants.ADMIN, null));

    assertThat(access.admit(request, Operation.LIST_PROJECTS, null).user())
        .isEqualTo(TestTenants.ADMIN);
  }

  @Test
  void admit_operationWithoutPermissionInAnotherProject_doesNotMatch() {
    TestRequest request = withToken(token(TestTenants.ADMIN, TestTenants.PROJECT));

    assertThat(Operation.LIST_PROJECTS.action()).isNull();
    assertThat(refusal(request, Operation.LIST_PROJECTS, "project-2"))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
  }

  @Test
  void admit_signatureForAProjectOfSomebodyElse_doesNotMatch() {
    assertThat(refusal(signed(), Operation.LIST_INSTANCES, "project-2"))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
  }

  @Test
  void admit_anyProjectToken_mayListAvailabilityZones() {
    TestRequest request = withToken(token(TestTenants.ADMIN, TestTenants.PROJECT));

    assertThat(access.admit(request, Operation.LIST_AVAILABILITY_ZONES, null)).isNotNull();
  }

  @Test
  void admit_headerWithAnotherProjectThanThePath_doesNotMatch() {
    TestRequest request =
        withToken(token(TestTenants.ADMIN, TestTenants.PROJECT)).with("X-Project-Id", "project-2");

    assertThat(refusal(request, Operation.LIST_INSTANCES, "project-1"))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
    assertThat(refusal(request, Operation.LIST_AVAILABILITY_ZONES, null))
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
  }

  @Test
  void admit_headerWithTheProjectOfThePath_letsTheUserIn() {
    TestRequest request =
        withToken(token(TestTenants.ADMIN, TestTenants.PROJECT)).with("X-Project-Id", "project-1");

    assertThat(access.admit(request, Operation.LIST_INSTANCES, "project-1")).isNotNull();
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"OBTAIN_TOKEN", "LIST_PROJECTS"})
  void admit_reader_mayCallExactlyWhatChangesNothing(Operation operation) {
    TestRequest request = withToken("reader-token");
    String projectId = operation.path().contains("{project_id}") ? "project-1" : null;

    if (operation.method().equals("GET") || operation == Operation.EXPORT_DEAD_LETTER_MESSAGES) {
      assertThat(access.admit(request, operation, projectId)).isNotNull();
    } else {
      assertThat(refusal(request, operation, projectId)).isEqualTo(ErrorCode.READ_ONLY_PERMISSION);
    }
  }

  @Test
  void admit_userWithAListOfActions_mayDoOnlyThose() {
    TestRequest request = withToken("creator-token");

    assertThat(access.admit(request, Operation.CREATE_INSTANCE, "project-1")).isNotNull();
    assertThat(refusal(request, Operation.DELETE_INSTANCE, "project-1"))
        .isEqualTo(ErrorCode.PERMISSION_MISSING);
  }

  @Test
  void admit_withoutAuthentication_letsEverybodyInAnywhere() {
    AccessControl open = new OpenAccessControl(TestTenants.ADMIN);

    Caller caller =
        open.admit(TestRequest.of("GET", "/"), Operation.DELETE_INSTANCE, "any-project");

    assertThat(caller.user()).isEqualTo(TestTenants.ADMIN);
  }
}
