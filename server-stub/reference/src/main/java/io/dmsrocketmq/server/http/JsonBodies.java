package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import java.io.CharConversionException;
import java.io.IOException;
import java.lang.reflect.Type;

/** Reads bodies, and refuses them in the words of the contract. */
public final class JsonBodies {

  private final ObjectMapper mapper;
  private final boolean strict;

  private JsonBodies(ObjectMapper mapper, boolean strict) {
    this.mapper = mapper;
    this.strict = strict;
  }

  /**
   * Passes over fields that nobody knows.
   *
   * @param mapper reads the JSON
   * @return the reader
   */
  public static JsonBodies tolerant(ObjectMapper mapper) {
    return new JsonBodies(mapper, false);
  }

  /**
   * Refuses fields that nobody knows.
   *
   * @param mapper reads the JSON
   * @return the reader
   */
  public static JsonBodies strict(ObjectMapper mapper) {
    return new JsonBodies(mapper, true);
  }

  /**
   * Reads a body.
   *
   * @param bytes the body
   * @param type what it holds
   * @return what it holds
   * @throws DmsException if it holds something else; the message names the field
   */
  public Object read(byte[] bytes, Type type) {
    if (bytes.length == 0) {
      throw DmsException.of(ErrorCode.EMPTY_REQUEST_BODY);
    }
    try {
      return strict ? readStrictly(bytes, type) : readerFor(type).readValue(bytes);
    } catch (JsonMappingException mismatch) {
      throw JsonFaults.refusal(mismatch);
    } catch (JsonProcessingException malformed) {
      throw JsonFaults.refusal(malformed);
    } catch (CharConversionException malformed) {
      throw DmsException.of(ErrorCode.MALFORMED_REQUEST_BODY, "It is not written in UTF-8.");
    } catch (IOException impossible) {
      // The bytes are there already.
      throw new IllegalStateException(impossible);
    }
  }

  private Object readStrictly(byte[] bytes, Type type) throws IOException {
    // What cannot be read is named first, since it may make fields out of anything.
    Object body = readerFor(type).readValue(bytes);
    UnknownFields.refuse(mapper.readTree(bytes), type);
    return body;
  }

  private ObjectReader readerFor(Type type) {
    return mapper.readerFor(mapper.constructType(type));
  }
}
