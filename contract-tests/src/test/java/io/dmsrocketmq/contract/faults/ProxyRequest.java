package io.dmsrocketmq.contract.faults;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A request on its way to the server.
 *
 * @param method the method
 * @param target path and query as the request line has them
 * @param headers the headers with lower-case names
 * @param body the body, empty if there is none
 */
public record ProxyRequest(String method, String target, Map<String, String> headers, String body) {

  /** Tells whether method and path are those of a kind of request. */
  public boolean is(String wantedMethod, String pathPattern) {
    return method.equals(wantedMethod) && path().matches(pathPattern);
  }

  public String path() {
    return target.split("\\?", 2)[0];
  }

  /** Gives a parameter of the query, not decoded, or an empty text. */
  public String query(String name) {
    return pairs()
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> pair.substring(name.length() + 1))
        .findFirst()
        .orElse("");
  }

  public ProxyRequest withoutQuery(String name) {
    return withQuery(pairs().filter(pair -> !pair.startsWith(name + "=")).toList());
  }

  public ProxyRequest withQuery(String name, String value) {
    return withQuery(
        Stream.concat(
                pairs().filter(pair -> !pair.startsWith(name + "=")), Stream.of(name + "=" + value))
            .toList());
  }

  private ProxyRequest withQuery(List<String> pairs) {
    return at(pairs.isEmpty() ? path() : path() + "?" + String.join("&", pairs));
  }

  public ProxyRequest at(String other) {
    return new ProxyRequest(method, other, headers, body);
  }

  public ProxyRequest with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new ProxyRequest(method, target, more, body);
  }

  private Stream<String> pairs() {
    int mark = target.indexOf('?');
    return mark < 0
        ? Stream.empty()
        : Stream.of(target.substring(mark + 1).split("&")).collect(Collectors.toList()).stream();
  }
}
