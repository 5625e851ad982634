// Suggestions while you type, as an ARIA combobox. Without script the field is a plain text field.
// [data-suggest="/address/"] holds one text input and one [role=status]; the address answers
// GET ?q=… with {"results": [{"label": "Gemeente Gent", "note": "9000"}]}; where a result has a url,
// choosing it goes there.
for (const root of document.querySelectorAll("[data-suggest]:not([data-ready])")) {
  root.dataset.ready = "";
  const input = root.querySelector("input:not([type=hidden])");
  const status = root.querySelector("[role=status]");
  const list = Object.assign(document.createElement("ul"), { id: `${input.id}-lijst`, hidden: true });
  list.className = "suggest__list";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Voorstellen");
  input.after(list);
  for (const [name, value] of Object.entries({
    role: "combobox", autocomplete: "off", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": "false",
  })) input.setAttribute(name, value);

  let timer, request, active = -1;
  const options = () => [...list.children];

  const close = () => {
    list.hidden = true;
    active = -1;
    input.setAttribute("aria-expanded", "false");
    input.removeAttribute("aria-activedescendant");
  };
  const choose = (option) => {
    if (option.dataset.url) {
      status.textContent = `Naar ${option.dataset.label}`;
      return location.assign(option.dataset.url);
    }
    input.value = option.dataset.label;
    close();
    status.textContent = `${option.dataset.label} gekozen`;
    input.dispatchEvent(new Event("change", { bubbles: true }));
  };
  const move = (step) => {
    const all = options();
    if (list.hidden || !all.length) return;
    active = (active + step + all.length) % all.length;
    all.forEach((option, index) => option.setAttribute("aria-selected", String(index === active)));
    all[active].scrollIntoView({ block: "nearest" });
    input.setAttribute("aria-activedescendant", all[active].id);
  };
  const show = (results) => {
    list.replaceChildren(...results.map(({ label, note, url }, index) => {
      const option = document.createElement("li");
      option.id = `${list.id}-${index}`;
      option.dataset.label = label;
      if (url) option.dataset.url = url;
      option.setAttribute("role", "option");
      option.setAttribute("aria-selected", "false");
      option.append(label);
      if (note) option.append(Object.assign(document.createElement("small"), { textContent: note }));
      return option;
    }));
    active = -1;
    list.hidden = !results.length;
    input.setAttribute("aria-expanded", String(results.length > 0));
    status.textContent = results.length === 1 ? "1 voorstel" : results.length ? `${results.length} voorstellen` : "Geen voorstel, typ gewoon verder";
  };
  const ask = async () => {
    const words = input.value.trim();
    request?.abort();
    if (words.length < 2) return close();
    request = new AbortController();
    try {
      const answer = await fetch(`${root.dataset.suggest}?${new URLSearchParams({ q: words })}`, { signal: request.signal });
      if (answer.ok && document.activeElement === input) show((await answer.json()).results);
    } catch {} // no network: typing goes on, the server resolves what was typed
  };

  input.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, 150); });
  input.addEventListener("keydown", (event) => {
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      if (list.hidden) ask(); else move(event.key === "ArrowDown" ? 1 : -1);
      event.preventDefault();
    } else if (event.key === "Enter" && active >= 0) {
      choose(options()[active]);
      event.preventDefault();
    } else if (event.key === "Escape" && !list.hidden) {
      close();
      event.preventDefault();
    }
  });
  list.addEventListener("pointerdown", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) { event.preventDefault(); choose(option); }
  });
  input.addEventListener("blur", close);
}
