// Answers with the examples of a contract, after checking the requests: openapi-backend as its documentation shows it.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import backend from 'openapi-backend';

const [contract, port] = process.argv.slice(2);
const definition = JSON.parse(readFileSync(contract, 'utf8'));
const api = new backend.OpenAPIBackend({ definition, ajvOpts: { strict: false } });

const answer = (response, status, body) => {
  response.writeHead(status, { 'Content-Type': 'application/json' });
  response.end(JSON.stringify(body));
};

api.register({
  notFound: (context, request, response) => answer(response, 404, {}),
  unauthorizedHandler: (context, request, response) => answer(response, 401, {}),
  validationFail: (context, request, response) => answer(response, 400, context.validation.errors),
  notImplemented: (context, request, response) => {
    const { status, mock } = context.api.mockResponseForOperation(context.operation.operationId);
    answer(response, status, mock);
  },
});
for (const scheme of Object.keys(definition.components.securitySchemes)) {
  api.registerSecurityHandler(scheme, (context, request) => Boolean(request.headers['x-auth-token']));
}
await api.init();

createServer((request, response) => {
  let body = '';
  request.on('data', (part) => (body += part));
  request.on('end', () => {
    const { pathname, search } = new URL(request.url, 'http://localhost');
    const { method, headers } = request;
    api.handleRequest({ method, path: pathname, query: search.slice(1), headers, body: body || undefined }, request, response);
  });
}).listen(Number(port), '127.0.0.1');
