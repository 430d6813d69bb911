package io.dmsrocketmq.server.domain.iam;

import io.dmsrocketmq.server.api.Operation;
import io.dmsrocketmq.server.auth.Domain;
import io.dmsrocketmq.server.auth.Permissions;
import io.dmsrocketmq.server.auth.Project;
import io.dmsrocketmq.server.auth.Tokens;
import io.dmsrocketmq.server.auth.User;
import io.dmsrocketmq.server.model.ObtainTokenResult;
import io.dmsrocketmq.server.model.ProjectLinks;
import io.dmsrocketmq.server.model.ProjectPage;
import io.dmsrocketmq.server.model.Token;
import io.dmsrocketmq.server.model.TokenCatalogEntry;
import io.dmsrocketmq.server.model.TokenDomain;
import io.dmsrocketmq.server.model.TokenEndpoint;
import io.dmsrocketmq.server.model.TokenProject;
import io.dmsrocketmq.server.model.TokenRole;
import io.dmsrocketmq.server.model.TokenUser;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Writes tokens and projects as the contract wants them. */
final class IamAnswers {
  private static final DateTimeFormatter MICROSECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private final Token recorded;

  IamAnswers(Token recorded) {
    this.recorded = recorded;
  }

  ObtainTokenResult token(Tokens.Issued issued, User user, @Nullable Project project, URI base) {
    Token token =
        Token.builder()
            .expiresAt(text(issued.expiresAt()))
            .methods(recorded.methods())
            .catalog(project == null ? List.of() : catalog(project, base))
            .roles(List.of(TokenRole.builder().id("0").name(role(user.permissions())).build()))
            .project(project == null ? null : scope(project))
            .domain(project == null ? account(user.domain()) : null)
            .issuedAt(text(issued.issuedAt()))
            .user(
                TokenUser.builder()
                    .id(user.id())
                    .name(user.name())
                    .domain(account(user.domain()))
                    .build())
            .build();
    return ObtainTokenResult.builder().token(token).build();
  }

  ProjectPage projects(List<Project> projects, URI base) {
    URI page = base.resolve(Operation.LIST_PROJECTS.path());
    return ProjectPage.builder()
        .projects(projects.stream().map(project -> project(project, page)).toList())
        .links(self(page.toString()))
        .build();
  }

  private static io.dmsrocketmq.server.model.Project project(Project project, URI page) {
    return io.dmsrocketmq.server.model.Project.builder()
        .id(project.id())
        .name(project.name())
        .description("")
        .domainId(project.domain().id())
        .parentId(project.domain().id())
        .isDomain(false)
        .enabled(true)
        .links(self(page + "/" + project.id()))
        .build();
  }

  /** The services of the recorded catalogue, moved to this server and the project of the token. */
  private List<TokenCatalogEntry> catalog(Project project, URI base) {
    String url = base.resolve("v2/" + project.id()).toString();
    List<TokenCatalogEntry> services = recorded.catalog();
    return services == null
        ? List.of()
        : services.stream().map(service -> moved(service, url)).toList();
  }

  private static TokenCatalogEntry moved(TokenCatalogEntry service, String url) {
    List<TokenEndpoint> endpoints = service.endpoints();
    return service.toBuilder()
        .endpoints(
            endpoints == null
                ? List.of()
                : endpoints.stream()
                    .map(endpoint -> endpoint.toBuilder().url(url).build())
                    .toList())
        .build();
  }

  private static String role(Permissions permissions) {
    if (permissions instanceof Permissions.All) {
      return "te_admin";
    }
    return permissions instanceof Permissions.ReadOnly ? "readonly" : "custom";
  }

  private static TokenProject scope(Project project) {
    return TokenProject.builder()
        .id(project.id())
        .name(project.name())
        .domain(account(project.domain()))
        .build();
  }

  private static TokenDomain account(Domain domain) {
    return TokenDomain.builder().id(domain.id()).name(domain.name()).build();
  }

  private static ProjectLinks self(String address) {
    return ProjectLinks.builder().self(address).build();
  }

  private static String text(Instant instant) {
    return MICROSECONDS.format(instant);
  }
}
