package io.dmsrocketmq.server.it;

/**
 * Values that the tests share; the identifiers are those of the demo tenant and of the recorded
 * zones.
 */
public final class Samples {

  /** Identifier of the project of the demo tenant. */
  public static final String PROJECT = "0b01fbb53600d4671fa8c00673c71260";

  static final String INSTANCES = "/v2/" + PROJECT + "/instances";
  static final String UNKNOWN_INSTANCE = "00000000-0000-4000-8000-000000000000";

  /** Identifier of a zone that has resources. */
  public static final String ZONE = "8c90c2a4e2594c0782faa6b205afeca7";

  private Samples() {}

  /** Gives a request that is in order, with a name. */
  public static String createInstance(String name) {
    return """
        {"name": "%s", "engine": "reliability", "engine_version": "4.8.0", "storage_space": 600,
         "vpc_id": "vpc", "subnet_id": "subnet", "security_group_id": "group",
         "available_zones": ["%s"], "product_id": "c6.4u8g.cluster",
         "storage_spec_code": "dms.physical.storage.high.v2", "broker_num": 1}"""
        .formatted(name, ZONE);
  }
}
