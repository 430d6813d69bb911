package io.dmsrocketmq.client.auth;

import org.jspecify.annotations.Nullable;

/**
 * A pair of access key and secret key.
 *
 * @param accessKey the access key (AK)
 * @param secretKey the secret key (SK)
 * @param securityToken the token of a temporary pair, or null for a permanent one
 */
public record AccessKey(String accessKey, String secretKey, @Nullable String securityToken)
    implements Credentials {

  /**
   * Checks the parts.
   *
   * @param accessKey the access key (AK)
   * @param secretKey the secret key (SK)
   * @param securityToken the token of a temporary pair, or null for a permanent one
   * @throws IllegalArgumentException if a part is empty or holds characters that no header may
   *     hold, or if the secret key begins or ends with blanks
   */
  public AccessKey {
    HeaderText.check("accessKey", accessKey);
    if (accessKey.contains(",")) {
      throw new IllegalArgumentException("accessKey must not hold a comma");
    }
    HeaderText.requireNotBlank("secretKey", secretKey);
    if (!secretKey.equals(secretKey.strip())) {
      // It comes out of a file, and every signature would be refused without a hint at the reason.
      throw new IllegalArgumentException("secretKey must not begin or end with blanks");
    }
    if (securityToken != null) {
      HeaderText.check("securityToken", securityToken);
    }
  }

  @Override
  public String toString() {
    return "AccessKey[accessKey=" + accessKey + ", secretKey=***, securityToken=" + mask() + "]";
  }

  private @Nullable String mask() {
    return securityToken == null ? null : "***";
  }
}
