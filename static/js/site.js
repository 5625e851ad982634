// Small helps on top of pages that work without them.

// The error summary takes the focus, so that it is read first.
for (const summary of document.querySelectorAll("[data-focus]")) summary.focus();

// A checklist stays on this device.
for (const form of document.querySelectorAll("[data-checklist]")) {
  const key = `lijst:${form.dataset.checklist}`;
  const boxes = [...form.querySelectorAll("input[type=checkbox]")];
  try {
    const kept = JSON.parse(localStorage.getItem(key));
    if (kept) boxes.forEach((box) => (box.checked = kept.includes(box.name)));
  } catch {} // storage may be closed: the list still works, it only forgets
  form.addEventListener("change", () => {
    const done = boxes.filter((box) => box.checked).map((box) => box.name);
    try {
      localStorage.setItem(key, JSON.stringify(done));
    } catch {}
  });
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

// Printing shows the folded answers too (browsers without ::details-content).
addEventListener("beforeprint", () => document.querySelectorAll("details").forEach((fold) => (fold.open = true)));

// "Druk af": a button that only exists where there is a script to answer it.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => print());
}
