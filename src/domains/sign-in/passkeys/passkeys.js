/* Adds a passkey of this device, or signs in with one. */
const part = document.querySelector("[data-passkey]");
const button = part.querySelector("button");
const words = part.querySelector("[data-passkey-words]");
const signs = part.dataset.passkey === "sign";
const say = (name) => {
  words.textContent = part.dataset[name] ?? "";
};
const bytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (one) => one.charCodeAt(0));
const text = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");
const call = async (path, body) => {
  const answer = await fetch(path, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.json();
};
const ids = (list) => (list ?? []).map((one) => ({ ...one, id: bytes(one.id) }));

async function add() {
  const name = part.querySelector("input").value.trim();
  if (name === "") return part.querySelector("input").focus();
  const options = await call("/api/v1/me/passkeys/options", {});
  const made = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      user: { ...options.user, id: bytes(options.user.id) },
      excludeCredentials: ids(options.excludeCredentials),
    },
  });
  const { clientDataJSON, attestationObject } = made.response;
  await call("/api/v1/me/passkeys", {
    name,
    credential: {
      id: made.id,
      rawId: text(made.rawId),
      type: made.type,
      response: {
        clientDataJSON: text(clientDataJSON),
        attestationObject: text(attestationObject),
      },
    },
  });
  location.reload();
}

async function sign() {
  const options = await call("/api/v1/session/passkey/options", {});
  const signed = await navigator.credentials.get({
    publicKey: {
      ...options,
      challenge: bytes(options.challenge),
      allowCredentials: ids(options.allowCredentials),
    },
  });
  const { clientDataJSON, authenticatorData, signature, userHandle } = signed.response;
  const { next } = await call("/login/passkey", {
    next: document.querySelector("input[name=next]")?.value ?? "/",
    credential: {
      id: signed.id,
      rawId: text(signed.rawId),
      type: signed.type,
      response: {
        clientDataJSON: text(clientDataJSON),
        authenticatorData: text(authenticatorData),
        signature: text(signature),
        userHandle: userHandle === null ? null : text(userHandle),
      },
    },
  });
  location.assign(next);
}

if (window.PublicKeyCredential === undefined) {
  if (!signs) say("cannot");
} else {
  button.hidden = false;
  const field = part.querySelector(".field");
  if (field !== null) field.hidden = false;
  button.addEventListener("click", () => (signs ? sign() : add()).catch(() => say("failed")));
}
