// At the door: ticks and scans wait on this device while there is no network, and leave by
// themselves. A tick carries its own name and the moment it was seen, so that it may leave twice
// and arrive late. Only numbers and codes are kept here, nobody's name.

const RETRY = 15_000;
const AT_ONCE = 200; // ticks in one message

const form = document.querySelector("[data-ticks], [data-scan]");
if (form) atTheDoor(form);
const find = document.querySelector("[data-find]");
if (find) findByName(find);

function atTheDoor(form) {
  const status = document.querySelector("[data-tick-status]");
  const store = keptUnder(`aan-de-deur:${form.dataset.day}`);
  const ahead = Date.parse(form.dataset.now) - Date.now(); // of this device's clock
  const screen = form.dataset.scan ? scanner(form, add) : list(form, add);
  let sending = false;

  function add(fields) {
    const at = new Date(Date.now() + ahead).toISOString();
    store.put([...store.all(), { key: newKey(), at, state: "present", ...fields }]);
    send();
  }

  async function send() {
    const waiting = store.all().slice(0, AT_ONCE);
    if (sending || !waiting.length) return tell();
    sending = true;
    let answer, problem;
    try {
      answer = await post(waiting);
    } catch (wrong) {
      problem = wrong.message;
    }
    sending = false;
    if (!answer) return tell(problem);
    const done = new Set(answer.noted.map((each) => each.key));
    store.put(store.all().filter((each) => !done.has(each.key)));
    screen.said = answer.noted.map(screen.noted).filter(Boolean).join(" ");
    store.all().length ? send() : tell();
  }

  async function post(ticks) {
    const address = form.dataset.ticks || form.dataset.scan;
    const headers = {
      "Content-Type": "application/json",
      "X-CSRFToken": form.elements.csrfmiddlewaretoken.value,
    };
    const answer = await fetch(address, {
      method: "POST", headers, body: JSON.stringify({ ticks }), redirect: "manual",
    });
    if (answer.type === "opaqueredirect" || answer.status === 403) throw new Error("signed-out");
    if (answer.status === 422) throw new Error("unreadable");
    if (!answer.ok) throw new Error("later");
    return answer.json();
  }

  function tell(problem) {
    const count = store.all().length;
    status.classList.toggle("is-waiting", count > 0);
    if (!count) {
      if (status.textContent) status.textContent = screen.said || "Alles is bewaard.";
      return;
    }
    const ticks = count === 1 ? "1 vinkje staat" : `${count} vinkjes staan`;
    if (problem === "signed-out")
      status.textContent = `Je bent afgemeld. ${ticks} op dit toestel: meld je aan in een ander tabblad, dan vertrekken ze vanzelf.`;
    else if (problem === "unreadable")
      status.textContent = `${ticks} nog op dit toestel. Herlaad deze pagina om ze te versturen.`;
    else
      status.textContent = `Geen verbinding. ${ticks} op dit toestel en vertrekken vanzelf. Laat dit scherm open.`;
  }

  document.querySelectorAll("[data-without-script]").forEach((button) => (button.hidden = true));
  screen.show?.(store.all());
  addEventListener("online", send);
  setInterval(send, RETRY);
  send();
}

// The list of a day: each choice leaves at once.
function list(form, add) {
  const rows = new Map([...form.querySelectorAll("[data-person]")].map((row) => [row.dataset.person, row]));
  const choose = (number, state) => {
    for (const choice of rows.get(String(number))?.querySelectorAll("input[type=radio]") ?? [])
      choice.checked = choice.value === state;
  };
  const screen = {
    said: "",
    show: (waiting) => waiting.forEach((each) => choose(each.registration, each.state)),
    // What to say of it, if anything.
    noted(answer) {
      if (answer.refusal) return `${answer.name} ${answer.refusal}`.trim();
      if (answer.kept) return "";
      choose(answer.registration, answer.state);
      return `${answer.name} stond intussen al anders: ${answer.label}.`;
    },
  };
  form.addEventListener("change", ({ target }) => {
    const row = target.closest("[data-person]");
    if (!row) return;
    document.querySelector("[data-tick-status]").textContent = "Bezig met bewaren …";
    add({ registration: Number(row.dataset.person), state: target.value });
  });
  form.addEventListener("submit", (event) => {
    if (navigator.onLine) return;
    event.preventDefault();
    document.querySelector("[data-tick-status]").textContent =
      "Geen verbinding. Wat je aanduidde, staat op dit toestel. “De rest was aanwezig” kan zodra er weer netwerk is.";
  });
  return screen;
}

// Ticket after ticket: by hand scanner or keyboard, or by the camera where the browser reads codes.
function scanner(form, add) {
  const field = form.elements.code;
  const names = JSON.parse(document.getElementById("door-names").textContent);
  const scanned = document.querySelector("[data-scanned]");
  const lines = new Map();

  function scan(text) {
    const code = /(\d+)-[A-Z2-7]{26}/.exec(text.trim().toUpperCase());
    const number = code?.[1];
    if (!code) return say(text, "Deze code kennen we niet. Zoek de persoon op naam in de aanwezigheidslijst.");
    if (lines.has(code[0])) return say(code[0], `${lines.get(code[0]).dataset.who}: al gescand.`);
    say(code[0], `${names[number] ?? "Wordt nagekeken"}: gescand.`, names[number]);
    document.querySelector("[data-tick-status]").textContent = "Bezig met bewaren …";
    add({ ticket: code[0] });
  }

  function say(code, words, who = "") {
    document.querySelector("[data-nothing-yet]").hidden = true;
    const line = lines.get(code) ?? document.createElement("li");
    line.textContent = words;
    if (who) line.dataset.who = who;
    if (/-[A-Z2-7]{26}$/.test(code)) lines.set(code, line);
    scanned.prepend(line);
  }

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (field.value.trim()) scan(field.value);
    field.value = "";
    field.focus();
  });
  useCamera(form, scan);
  return {
    said: "",
    show: (waiting) => waiting.forEach((each) => each.ticket && say(each.ticket, `${names[each.ticket.split("-")[0]] ?? "Een ticket"}: gescand.`)),
    noted(answer) {
      const code = [...lines.keys()].find((each) => lines.get(each) && each.startsWith(`${answer.registration}-`));
      if (code) say(code, answer.refusal ? `${answer.name}: ${answer.refusal}` : `${answer.name}: ${answer.label}.`, answer.name);
      else if (answer.refusal) say(answer.key, answer.refusal);
    },
  };
}

async function useCamera(form, scan) {
  const kinds = "BarcodeDetector" in window ? await BarcodeDetector.getSupportedFormats() : [];
  if (!kinds.includes("qr_code") || !navigator.mediaDevices) {
    form.querySelector("[data-no-camera]").hidden = false;
    return;
  }
  const button = form.querySelector("[data-camera]");
  const video = form.querySelector("[data-video]");
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  let last = "";
  button.hidden = false;
  button.addEventListener("click", async () => {
    if (video.srcObject) return stop();
    try {
      video.srcObject = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
    } catch {
      document.querySelector("[data-tick-status]").textContent =
        "De camera gaat niet open. Geef de browser toestemming, of typ de code.";
      return;
    }
    video.hidden = false;
    button.textContent = "Stop de camera";
    await video.play();
    look();
  });
  function stop() {
    video.srcObject.getTracks().forEach((track) => track.stop());
    video.srcObject = null;
    video.hidden = true;
    button.textContent = "Gebruik de camera";
  }
  async function look() {
    if (!video.srcObject) return;
    const [found] = await detector.detect(video).catch(() => []);
    if (found && found.rawValue !== last) scan((last = found.rawValue));
    setTimeout(look, 250);
  }
}

// While typing only whoever fits stays in sight.
function findByName(field) {
  const rows = [...document.querySelectorAll("[data-searched]")];
  const nobody = document.querySelector("[data-nobody]");
  field.form.addEventListener("submit", (event) => event.preventDefault());
  field.addEventListener("input", () => {
    const wanted = field.value.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().replace(/[^a-z0-9]+/g, " ").trim();
    for (const row of rows) row.hidden = !row.dataset.searched.includes(wanted);
    if (nobody) nobody.hidden = rows.some((row) => !row.hidden);
  });
}

function keptUnder(name) {
  let memory = []; // where the browser keeps nothing, until this page closes
  return {
    all() {
      try {
        return JSON.parse(localStorage.getItem(name)) ?? [];
      } catch {
        return memory;
      }
    },
    put(ticks) {
      memory = ticks;
      try {
        ticks.length ? localStorage.setItem(name, JSON.stringify(ticks)) : localStorage.removeItem(name);
      } catch {}
    },
  };
}

function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((each) => each.toString(16).padStart(2, "0")).join("");
}
