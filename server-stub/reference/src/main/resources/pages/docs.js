'use strict';

// The page tries operations out on the server that it came from: whatever addresses the contract gives are left out.
function forThisServer(contract, project) {
  contract.servers = [{ url: location.origin }];
  for (const path of Object.values(contract.paths)) {
    for (const operation of Object.values(path)) {
      if (operation && typeof operation === 'object') {
        delete operation.servers;
      }
    }
  }
  // Nobody signs by hand; what is left is the token.
  delete contract.components.securitySchemes.RequestSignature;
  delete contract.components.securitySchemes.RequestDate;
  contract.security = [{ AuthToken: [] }];
  for (const parameter of Object.values(contract.components.parameters)) {
    if (parameter.name === 'project_id' && project) {
      parameter.example = project;
      delete parameter.examples;
    } else if (!parameter.required) {
      leaveEmpty(parameter, contract.components.schemas);
    }
  }
  return contract;
}

// A field that may be left out is empty at first: filled with its example, a filter would let nothing through.
function leaveEmpty(parameter, schemas) {
  const named = parameter.schema.$ref && schemas[parameter.schema.$ref.split('/').pop()];
  parameter.schema = { ...(named || parameter.schema) };
  delete parameter.schema.example;
  delete parameter.example;
  delete parameter.examples;
}

async function show(project, token) {
  const answer = await fetch('/openapi.json');
  const contract = forThisServer(await answer.json(), project);
  const ui = SwaggerUIBundle({
    spec: contract,
    domNode: document.getElementById('api'),
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    filter: true,
    tryItOutEnabled: Boolean(token),
    validatorUrl: null,
    onComplete: () => {
      if (token) {
        ui.preauthorizeApiKey('AuthToken', token);
      }
      document.body.dataset.shown = project || 'everybody';
    },
  });
}

async function obtainToken(fields) {
  const answer = await fetch('/v3/auth/tokens', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      auth: {
        identity: {
          methods: ['password'],
          password: { user: { name: fields.user, password: fields.password, domain: { name: fields.account } } },
        },
        scope: { project: { id: fields.project } },
      },
    }),
  });
  const token = answer.headers.get('X-Subject-Token');
  if (!token) {
    const refusal = await answer.json().catch(() => ({}));
    throw new Error(refusal.error_msg || 'The server answered ' + answer.status + '.');
  }
  return token;
}

function say(text, refused) {
  const line = document.getElementById('signed-in');
  line.textContent = text;
  line.classList.toggle('refused', refused);
}

document.getElementById('sign-in').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = event.target;
  const fields = Object.fromEntries(new FormData(form));
  try {
    const token = await obtainToken(fields);
    form.elements.password.value = '';
    await show(fields.project, token);
    say('Signed in as ' + fields.user + ' to project ' + fields.project + '.', false);
  } catch (refusal) {
    say('Not signed in: ' + refusal.message, true);
  }
});

show(null, null).catch((fault) => say('The contract cannot be shown: ' + fault.message, true));
