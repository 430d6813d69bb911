package io.dmsrocketmq.server.domain.iam;

import static java.util.Objects.requireNonNull;

import io.dmsrocketmq.server.auth.Caller;
import io.dmsrocketmq.server.auth.Domain;
import io.dmsrocketmq.server.auth.Project;
import io.dmsrocketmq.server.auth.Tenants;
import io.dmsrocketmq.server.auth.Tokens;
import io.dmsrocketmq.server.auth.User;
import io.dmsrocketmq.server.error.DmsException;
import io.dmsrocketmq.server.error.Violation;
import io.dmsrocketmq.server.model.DomainReference;
import io.dmsrocketmq.server.model.ObtainTokenRequest;
import io.dmsrocketmq.server.model.ObtainTokenResult;
import io.dmsrocketmq.server.model.ProjectPage;
import io.dmsrocketmq.server.model.ProjectReference;
import io.dmsrocketmq.server.model.TokenPasswordUser;
import io.dmsrocketmq.server.model.TokenRequestAuth;
import io.dmsrocketmq.server.model.TokenScope;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Exchanges passwords for tokens, and lists projects. */
public final class IamService {
  private final Tenants tenants;
  private final Tokens tokens;
  private final IamAnswers answers;

  /**
   * Creates the service.
   *
   * @param tenants the known users
   * @param tokens issues tokens
   * @param recorded a token as the contract records it
   */
  public IamService(Tenants tenants, Tokens tokens, ObtainTokenResult recorded) {
    this.tenants = tenants;
    this.tokens = tokens;
    this.answers = new IamAnswers(requireNonNull(recorded.token()));
  }

  /**
   * Issues a token for a user who knows the password.
   *
   * @param request who asks, and what the token is to hold for
   * @param base where the server is reached, ending in a slash
   * @return the token
   * @throws DmsException if the request leaves open who asks or for what, the credentials are
   *     wrong, or the scope is not the user's
   */
  public IssuedToken obtainToken(ObtainTokenRequest request, URI base) {
    TokenRequestAuth auth = requireNonNull(request.auth());
    TokenPasswordUser login =
        requireNonNull(requireNonNull(requireNonNull(auth.identity()).password()).user());
    check(login, auth.scope());
    DomainReference account = requireNonNull(login.domain());
    User user =
        tenants
            .login(
                account.id(),
                account.name(),
                requireNonNull(login.name()),
                requireNonNull(login.password()))
            .orElseThrow(IamErrors::wrongCredentials);
    Project project = scope(user, auth.scope());
    Tokens.Issued issued = tokens.issue(user, project);
    return new IssuedToken(issued.value(), answers.token(issued, user, project, base));
  }

  /**
   * Lists the projects of a caller.
   *
   * @param caller the caller
   * @param name the one project to list; null for all
   * @param base where the server is reached, ending in a slash
   * @return the projects
   */
  public ProjectPage listProjects(Caller caller, @Nullable String name, URI base) {
    List<Project> projects =
        caller.user().projects().stream()
            .filter(project -> name == null || project.name().equals(name))
            .toList();
    return answers.projects(projects, base);
  }

  private static void check(TokenPasswordUser login, @Nullable TokenScope scope) {
    List<Violation> violations = new ArrayList<>();
    checkNamed(login.domain(), "auth.identity.password.user.domain", violations);
    if (scope != null) {
      ProjectReference project = scope.project();
      if (project != null && project.id() == null && project.name() == null) {
        violations.add(IamErrors.nothingNamed("auth.scope.project"));
      }
      checkNamed(scope.domain(), "auth.scope.domain", violations);
      if (project != null && scope.domain() != null) {
        violations.add(IamErrors.twoScopes());
      }
    }
    if (!violations.isEmpty()) {
      throw DmsException.of(violations);
    }
  }

  private static void checkNamed(
      @Nullable DomainReference domain, String field, List<Violation> violations) {
    if (domain != null && domain.id() == null && domain.name() == null) {
      violations.add(IamErrors.nothingNamed(field));
    }
  }

  /** Finds the project that the token is to hold for; none means the account of the user. */
  private static @Nullable Project scope(User user, @Nullable TokenScope scope) {
    ProjectReference project = scope == null ? null : scope.project();
    DomainReference domain = scope == null ? null : scope.domain();
    if (domain != null && !isMeant(domain, user.domain())) {
      throw IamErrors.scopeOutOfReach();
    }
    if (project == null) {
      return null;
    }
    return user.projects().stream()
        .filter(candidate -> isMeant(project, candidate))
        .findFirst()
        .orElseThrow(IamErrors::scopeOutOfReach);
  }

  private static boolean isMeant(ProjectReference reference, Project project) {
    String id = reference.id();
    return id != null ? id.equals(project.id()) : project.name().equals(reference.name());
  }

  private static boolean isMeant(DomainReference reference, Domain domain) {
    String id = reference.id();
    return id != null ? id.equals(domain.id()) : domain.name().equals(reference.name());
  }
}
