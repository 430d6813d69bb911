package io.dmsrocketmq.server.domain.iam;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.AccessControl;
import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.auth.DemoTenant;
import io.dmsrocketmq.server.auth.Domain;
import io.dmsrocketmq.server.auth.EnforcedAccessControl;
import io.dmsrocketmq.server.auth.Project;
import io.dmsrocketmq.server.auth.Tenants;
import io.dmsrocketmq.server.auth.Tokens;
import io.dmsrocketmq.server.auth.User;
import io.dmsrocketmq.server.domain.contract.RecordedAnswers;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.model.DomainReference;
import io.dmsrocketmq.server.model.ObtainTokenRequest;
import io.dmsrocketmq.server.model.ObtainTokenResult;
import io.dmsrocketmq.server.model.ProjectPage;
import io.dmsrocketmq.server.model.ProjectReference;
import io.dmsrocketmq.server.model.Token;
import io.dmsrocketmq.server.model.TokenIdentity;
import io.dmsrocketmq.server.model.TokenPassword;
import io.dmsrocketmq.server.model.TokenPasswordUser;
import io.dmsrocketmq.server.model.TokenRequestAuth;
import io.dmsrocketmq.server.model.TokenScope;
import io.dmsrocketmq.server.testing.HeaderRequest;
import io.dmsrocketmq.server.testing.MovableClock;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class IamServiceTest {
  private static final URI BASE = URI.create("http://localhost:8080/");
  private static final User USER = DemoTenant.user();
  private static final Domain DOMAIN = USER.domain();
  private static final Project PROJECT = USER.projects().get(0);

  private final MovableClock clock = new MovableClock(Instant.parse("2026-01-01T12:00:00.123Z"));
  private final Tenants tenants = new Tenants(List.of(USER));
  private final Tokens tokens = new Tokens((name, generator) -> generator.get(), clock);
  private final AccessControl access = new EnforcedAccessControl(tenants, tokens, clock);
  private final IamService service =
      new IamService(
          tenants,
          tokens,
          RecordedAnswers.read().of(Operation.OBTAIN_TOKEN, ObtainTokenResult.class));

  private static ObtainTokenRequest request(
      DomainReference account, String user, String password, @Nullable TokenScope scope) {
    TokenPasswordUser login =
        TokenPasswordUser.builder().name(user).password(password).domain(account).build();
    TokenIdentity identity =
        TokenIdentity.builder()
            .methods(List.of("password"))
            .password(TokenPassword.builder().user(login).build())
            .build();
    return ObtainTokenRequest.builder()
        .auth(TokenRequestAuth.builder().identity(identity).scope(scope).build())
        .build();
  }

  private static ObtainTokenRequest request(@Nullable TokenScope scope) {
    return request(account(DOMAIN.name()), USER.name(), "demo-password", scope);
  }

  private static DomainReference account(String name) {
    return DomainReference.builder().name(name).build();
  }

  private static TokenScope project(@Nullable String id, @Nullable String name) {
    return TokenScope.builder()
        .project(ProjectReference.builder().id(id).name(name).build())
        .build();
  }

  private Token obtain(@Nullable TokenScope scope) {
    return requireNonNull(service.obtainToken(request(scope), BASE).body().token());
  }

  private DmsException refusal(ObtainTokenRequest request) {
    DmsException refusal =
        catchThrowableOfType(DmsException.class, () -> service.obtainToken(request, BASE));
    assertThat(refusal).as("the refusal").isNotNull();
    return refusal;
  }

  @Test
  void obtainToken_forAProject_opensThatProject() {
    IssuedToken issued = service.obtainToken(request(project(null, PROJECT.name())), BASE);

    Caller caller =
        access.admit(
            HeaderRequest.withToken(issued.value().value()),
            Operation.LIST_INSTANCES,
            PROJECT.id());

    assertThat(caller).isEqualTo(new Caller(USER, List.of(PROJECT)));
  }

  @Test
  void obtainToken_forAProject_describesUserProjectAndTimes() {
    Token token = obtain(project(PROJECT.id(), null));

    assertThat(token.issuedAt()).isEqualTo("2026-01-01T12:00:00.123000Z");
    assertThat(token.expiresAt()).isEqualTo("2026-01-02T12:00:00.123000Z");
    assertThat(token.methods()).containsExactly("password");
    assertThat(requireNonNull(token.user()).name()).isEqualTo(USER.name());
    assertThat(requireNonNull(token.project()).id()).isEqualTo(PROJECT.id());
    assertThat(token.domain()).isNull();
    assertThat(requireNonNull(token.catalog()).toString())
        .contains("http://localhost:8080/v2/" + PROJECT.id());
  }

  @Test
  void obtainToken_identifierAndNameOfTheProject_identifierWins() {
    Token token = obtain(project(PROJECT.id(), "ignored"));

    assertThat(requireNonNull(token.project()).name()).isEqualTo(PROJECT.name());
  }

  @Test
  void obtainToken_withoutScopeOrForTheAccount_holdsForTheAccount() {
    TokenScope scope = TokenScope.builder().domain(account(DOMAIN.name())).build();

    for (Token token : List.of(obtain(null), obtain(scope))) {
      assertThat(token.project()).isNull();
      assertThat(requireNonNull(token.domain()).id()).isEqualTo(DOMAIN.id());
      assertThat(token.catalog()).isEmpty();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "demo-domain, demo-user, wrong",
    "demo-domain, nobody, demo-password",
    "other, demo-user, demo-password"
  })
  void obtainToken_wrongCredentials_isRefusedWithoutSayingWhichPart(
      String domain, String user, String password) {
    DmsException refusal = refusal(request(account(domain), user, password, null));

    assertThat(refusal.code()).isEqualTo(ErrorCode.TOKEN_INVALID);
    assertThat(refusal).hasMessageContaining("The account, the user name or the password is wrong");
  }

  @Test
  void obtainToken_projectOrAccountOfSomebodyElse_isRefused() {
    TokenScope otherAccount = TokenScope.builder().domain(account("other")).build();

    assertThat(refusal(request(project(null, "unknown"))).code())
        .isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
    assertThat(refusal(request(otherAccount)).code()).isEqualTo(ErrorCode.TOKEN_PROJECT_MISMATCH);
  }

  @Test
  void obtainToken_scopeThatNamesNothingOrTwoThings_isRefusedWithAllReasons() {
    DomainReference nothing = DomainReference.builder().build();
    TokenScope scope =
        TokenScope.builder()
            .project(ProjectReference.builder().build())
            .domain(account("x"))
            .build();

    DmsException refusal = refusal(request(nothing, USER.name(), "demo-password", scope));

    assertThat(refusal.code()).isEqualTo(ErrorCode.INVALID_REQUEST_PARAMETER);
    assertThat(refusal)
        .hasMessageContaining("auth.identity.password.user.domain needs")
        .hasMessageContaining("auth.scope.project needs")
        .hasMessageContaining("auth.scope must name a project or a domain, not both");
  }

  @Test
  void listProjects_showsThoseOfTheUserWithTheirAddresses() {
    ProjectPage page = service.listProjects(new Caller(USER, List.of()), null, BASE);

    assertThat(requireNonNull(page.links()).self()).isEqualTo("http://localhost:8080/v3/projects");
    assertThat(requireNonNull(page.projects()))
        .singleElement()
        .satisfies(
            project -> {
              assertThat(project.id()).isEqualTo(PROJECT.id());
              assertThat(project.name()).isEqualTo(PROJECT.name());
              assertThat(project.domainId()).isEqualTo(DOMAIN.id());
              assertThat(project.enabled()).isTrue();
              assertThat(requireNonNull(project.links()).self())
                  .isEqualTo("http://localhost:8080/v3/projects/" + PROJECT.id());
            });
  }

  @Test
  void listProjects_byName_showsThatOneOnly() {
    Caller caller = new Caller(USER, List.of());

    assertThat(service.listProjects(caller, PROJECT.name(), BASE).projects()).hasSize(1);
    assertThat(service.listProjects(caller, "unknown", BASE).projects()).isEmpty();
  }
}
