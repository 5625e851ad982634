// Keeps what is typed while it is typed, and hides questions that do not apply. Without this the
// button "Bewaar" does the first, and the server leaves such answers out.
const PAUSE = 1500;
const box = (form, name) => form.querySelector(`[name="${name}"]`)?.closest("fieldset, .field");
for (const form of document.querySelectorAll("[data-survey]")) {
  const said = form.querySelector("[data-survey-saved]");
  let waiting;
  const keep = async () => {
    const data = new FormData(form);
    data.set("later", "1");
    try {
      const answer = await fetch(location.href, { method: "POST", body: data, headers: { "X-Autosave": "1" } });
      said.textContent = answer.ok ? "Bewaard op dit toestel." : "Nog niet bewaard. Druk op “Bewaar en ga later verder”.";
    } catch {
      said.textContent = "Nog niet bewaard: er is geen verbinding.";
    }
  };
  const follow = () => {
    for (const control of form.querySelectorAll("[data-only-if]")) {
      const given = new FormData(form).getAll(control.dataset.onlyIf);
      const wanted = control.dataset.onlyIfValues.split(",").map((each) => each.trim());
      const source = box(form, control.dataset.onlyIf);
      const part = box(form, control.name);
      if (part) part.hidden = Boolean(source?.hidden) || !given.some((each) => wanted.includes(each));
    }
  };
  form.addEventListener("input", () => {
    follow();
    clearTimeout(waiting);
    waiting = setTimeout(keep, PAUSE);
  });
  form.addEventListener("submit", () => clearTimeout(waiting));
  follow();
}
