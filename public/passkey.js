// Passkeys, for pages without a framework: buttons marked data-passkey appear where the browser knows passkeys.
const canPasskey = Boolean(window.PublicKeyCredential?.parseRequestOptionsFromJSON);

const ask = async (path, body) => {
  const answer = await fetch(`/api/auth/passkey/${path}`, {
    method: body ? 'POST' : 'GET',
    headers: body ? { 'Content-Type': 'application/json' } : {},
    body: body && JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(path);
  return answer.json();
};

const acts = {
  async enter() {
    const options = PublicKeyCredential.parseRequestOptionsFromJSON(
      await ask('generate-authenticate-options'),
    );
    const credential = await navigator.credentials.get({ publicKey: options });
    await ask('verify-authentication', { response: credential.toJSON() });
  },
  async add(button) {
    const options = PublicKeyCredential.parseCreationOptionsFromJSON(await ask('generate-register-options'));
    const credential = await navigator.credentials.create({ publicKey: options });
    await ask('verify-registration', { response: credential.toJSON(), name: button.dataset.name });
  },
};

const fault = (text) => {
  for (const place of document.querySelectorAll('[data-passkey-fault]')) {
    place.textContent = text;
    place.hidden = text === '';
  }
};

if (canPasskey) for (const button of document.querySelectorAll('[data-passkey]')) button.hidden = false;

document.addEventListener('click', async (event) => {
  const button = event.target.closest?.('[data-passkey]');
  if (!button) return;
  fault('');
  button.disabled = true;
  try {
    await acts[button.dataset.passkey](button);
    const to = new URL(button.dataset.back, location.href);
    // To another part of the same page a browser only scrolls.
    const isHere = to.pathname === location.pathname && to.search === location.search;
    location.assign(to);
    if (isHere) location.reload();
  } catch {
    fault(button.dataset.fault);
    button.disabled = false;
  }
});
