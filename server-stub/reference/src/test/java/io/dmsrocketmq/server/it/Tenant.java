package io.dmsrocketmq.server.it;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;

/** The demo tenant, with a token. */
record Tenant(Http http, String token) {

  static Tenant loggedIn(Http http) throws Exception {
    Http.Answer issued =
        http.post(
            "/v3/auth/tokens",
            """
            {"auth": {"identity": {"methods": ["password"], "password": {"user":
             {"name": "demo-user", "password": "demo-password",
              "domain": {"name": "demo-domain"}}}},
             "scope": {"project": {"id": "%s"}}}}"""
                .formatted(Samples.PROJECT));
    assertThat(issued.status()).as(issued.text()).isEqualTo(201);
    return new Tenant(http, issued.header("X-Subject-Token"));
  }

  Http.Answer get(String target) throws Exception {
    return send("GET", target, null);
  }

  Http.Answer send(String method, String target, @Nullable String body) throws Exception {
    return http.send(method, target, body, request -> request.header("X-Auth-Token", token));
  }

  /** Creates an instance, and gives its path. */
  String createInstance(String name) throws Exception {
    Http.Answer created = send("POST", Samples.INSTANCES, Samples.createInstance(name));
    assertThat(created.status()).as(created.text()).isEqualTo(200);
    return Samples.INSTANCES + "/" + created.json().path("instance_id").asText();
  }
}
