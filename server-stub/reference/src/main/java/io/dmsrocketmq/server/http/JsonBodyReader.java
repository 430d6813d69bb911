package io.dmsrocketmq.server.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.dmsrocketmq.server.api.ErrorCode;
import io.dmsrocketmq.server.error.DmsException;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

/**
 * Reads request bodies. In place of the stock reader, which answers some faults by itself and
 * without saying which field it is.
 */
@Provider
@Consumes(MediaType.APPLICATION_JSON)
public final class JsonBodyReader implements MessageBodyReader<Object> {

  private final ObjectMapper mapper;

  @Inject
  JsonBodyReader(ObjectMapper mapper) {
    this.mapper = mapper;
  }

  @Override
  public boolean isReadable(
      Class<?> type, Type genericType, Annotation[] annotations, MediaType mediaType) {
    return true;
  }

  @Override
  public Object readFrom(
      Class<Object> type,
      Type genericType,
      Annotation[] annotations,
      MediaType mediaType,
      MultivaluedMap<String, String> headers,
      InputStream stream)
      throws IOException {
    byte[] bytes = RequestBodies.read(stream);
    if (bytes.length == 0) {
      throw DmsException.of(ErrorCode.EMPTY_REQUEST_BODY);
    }
    try {
      return mapper.readerFor(mapper.constructType(genericType)).readValue(bytes);
    } catch (JsonMappingException mismatch) {
      throw JsonFaults.refusal(mismatch);
    } catch (JsonProcessingException malformed) {
      throw JsonFaults.refusal(malformed);
    } catch (CharConversionException malformed) {
      throw DmsException.of(ErrorCode.MALFORMED_REQUEST_BODY, "It is not written in UTF-8.");
    }
  }
}
