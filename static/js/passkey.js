// Passkeys. A form with [data-passkey] holds a hidden field `credential` and a [role=status]; what
// to ask of the device stands in the page as JSON, or at the address of the form ("sign-in").
// The forms start hidden and are shown here, and what stands in [data-no-passkey] goes: without
// script, or in a browser that knows no passkeys, the other ways are all there is.
const FAILED = "Dat lukte niet, of je brak het af. Probeer het nog eens, of kies een andere manier.";
const KNOWN = "Dit toestel heeft al een passkey voor je account.";

const toBytes = (text) =>
  Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), (sign) => sign.charCodeAt(0));
const toText = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes))).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
const withBytes = (list = []) => list.map((each) => ({ ...each, id: toBytes(each.id) }));

const create = ({ publicKey }) =>
  navigator.credentials.create({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      user: { ...publicKey.user, id: toBytes(publicKey.user.id) },
      excludeCredentials: withBytes(publicKey.excludeCredentials),
    },
  });

const get = ({ publicKey }) =>
  navigator.credentials.get({
    publicKey: {
      ...publicKey,
      challenge: toBytes(publicKey.challenge),
      allowCredentials: withBytes(publicKey.allowCredentials),
    },
  });

// The shape of PublicKeyCredential.toJSON(), which older browsers lack.
const toJSON = (credential) => {
  const { response } = credential;
  const parts = ["clientDataJSON", "attestationObject", "authenticatorData", "signature", "userHandle"];
  return {
    id: credential.id,
    rawId: toText(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response: Object.fromEntries(parts.filter((name) => response[name]).map((name) => [name, toText(response[name])])),
  };
};

const options = async (form) => {
  if (form.dataset.passkey !== "sign-in") return JSON.parse(document.getElementById("passkey-options").textContent);
  const answer = await fetch(form.action, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error(answer.statusText);
  return (await answer.json()).request_options;
};

const able = Boolean(window.PublicKeyCredential);
for (const instead of document.querySelectorAll("[data-no-passkey]")) instead.hidden = able;
for (const form of document.querySelectorAll("[data-passkey]")) {
  form.hidden = !able;
  form.querySelector("[data-focus]")?.focus();
  const status = form.querySelector("[role=status]");
  let busy = false;
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (busy) return;
    busy = true;
    status.textContent = "";
    try {
      const act = form.dataset.passkey === "create" ? create : get;
      form.elements.credential.value = JSON.stringify(toJSON(await act(await options(form))));
      form.submit();
    } catch (problem) {
      status.textContent = problem.name === "InvalidStateError" ? KNOWN : FAILED;
    }
    busy = false;
  });
}
