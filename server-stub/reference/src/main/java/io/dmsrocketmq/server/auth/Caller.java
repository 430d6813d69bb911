package io.dmsrocketmq.server.auth;

import java.util.List;

/**
 * Who sent a request, proven by a token or a signature.
 *
 * @param user the user who calls
 * @param projects the projects that this proof reaches: the scope of a token, or all projects of
 *     the user whose key signed
 */
public record Caller(User user, List<Project> projects) {

  boolean reaches(String projectId) {
    return projects.stream().anyMatch(project -> project.id().equals(projectId));
  }
}
