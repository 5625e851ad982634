// Hides a question that depends on another answer until that answer is given. The server asks
// the same: what is hidden and filled in is not looked at.
const parts = [...document.querySelectorAll("[data-asks-name]")];

const chosen = (name, value) =>
  [...document.getElementsByName(name)].some((field) => field.checked && field.value === value && !field.closest("[data-asks-name][hidden]"));

// In the order of the form: a hidden question hides what depends on it.
function show() {
  for (const part of parts) part.hidden = !chosen(part.dataset.asksName, part.dataset.asksValue);
}

for (const note of document.querySelectorAll("[data-asks-note]")) note.hidden = true;
document.addEventListener("change", show);
show();
