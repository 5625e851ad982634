// Small helps on top of pages that work without them.

// The error summary takes the focus, so that it is read first.
for (const summary of document.querySelectorAll("[data-focus]")) summary.focus();

// A checklist stays on this device; one that can be sent stays in the account of who is signed in.
for (const form of document.querySelectorAll("[data-checklist]")) {
  const key = `lijst:${form.dataset.checklist}`;
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  let kept;
  try {
    kept = JSON.parse(localStorage.getItem(key));
  } catch {} // storage may be closed: the list still works, it only forgets
  if (form.method === "post") {
    keepInAccount(form, boxes, boxes.filter((box) => kept?.includes(box.name)), key);
    continue;
  }
  if (kept) boxes.forEach((box) => (box.checked = kept.includes(box.name)));
  form.addEventListener("change", () => {
    const done = boxes.filter((box) => box.checked).map((box) => box.name);
    try {
      localStorage.setItem(key, JSON.stringify(done));
    } catch {}
  });
}

// What this device remembers goes to the account once; then each tick goes by itself.
function keepInAccount(form, boxes, here, key) {
  const button = form.querySelector("[data-without-script]");
  const send = async (shown, ticked) => {
    const body = new URLSearchParams({ csrfmiddlewaretoken: form.elements.csrfmiddlewaretoken.value });
    shown.forEach((box) => body.append("getoond", box.name));
    ticked.forEach((box) => body.append(box.name, "on"));
    try {
      const headers = { "X-Requested-With": "fetch" };
      const answer = await fetch(form.action, { method: "POST", body, headers, redirect: "error" });
      if (answer.ok) return true;
    } catch {}
    button.hidden = false; // not kept: the button of who has no script keeps them all
    return false;
  };
  button.hidden = true;
  here.forEach((box) => (box.checked = true));
  if (here.length) send([], here).then((done) => done && localStorage.removeItem(key));
  form.addEventListener("change", ({ target: box }) => send([box], box.checked ? [box] : []));
}

// One press is one submission: a second press of the same button within a moment is ignored.
document.addEventListener("submit", (event) => {
  const form = event.target;
  if (form.method !== "post" || event.defaultPrevented) return;
  if (form.dataset.sent) return event.preventDefault();
  form.dataset.sent = "1";
  setTimeout(() => delete form.dataset.sent, 4000);
});
addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach((form) => delete form.dataset.sent));

// "Zoeken" in the header: the field on this page where there is one, else one unfolds below the menu.
const opener = document.querySelector("[data-search-open]");
opener?.addEventListener("click", (event) => {
  if (event.ctrlKey || event.metaKey || event.shiftKey) return;
  const header = opener.closest("header");
  let field = document.querySelector("main [data-suggest] input");
  if (!field) {
    const template = header.querySelector("template");
    if (template) {
      template.replaceWith(document.importNode(template.content, true)); // a copy: only its script runs
      header.querySelector("form").addEventListener("keydown", ({ key, target }) => {
        if (key !== "Escape" || target.value) return; // the first press empties a search field
        header.querySelector(".site-header__search").hidden = true;
        opener.setAttribute("aria-expanded", "false");
        opener.focus();
      });
    }
    header.querySelector(".site-header__search").hidden = false;
    opener.setAttribute("aria-expanded", "true");
    field = header.querySelector("form input");
  }
  event.preventDefault();
  field.focus();
});

// Printing shows the folded answers too (browsers without ::details-content).
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));

// "Druk af": a button that only exists where there is a script to answer it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
