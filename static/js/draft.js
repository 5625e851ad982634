// A form whose text is kept on the server while somebody types; without script its buttons do.
// [data-draft] is the form. It answers a POST of doe=bewaar with {"url", "text", "similar"}.
for (const form of document.querySelectorAll("[data-draft]")) {
  const saved = form.querySelector("[data-saved]");
  const similar = form.querySelector("[data-similar]");
  let timer, busy = false, again = false;

  const show = ({ url, text, similar: found = [] }) => {
    saved.textContent = text;
    if (url && url !== form.getAttribute("action")) {
      form.action = url;
      history.replaceState(null, "", url); // a page that is loaded anew finds the text back
    }
    similar.hidden = !found.length;
    similar.querySelector("ul").replaceChildren(...found.map((each) => {
      const line = document.createElement("li");
      line.append(Object.assign(document.createElement("a"), { href: each.url, textContent: each.title }));
      return line;
    }));
  };
  const save = async () => {
    if (busy || form.dataset.sent) return (again = busy);
    busy = true;
    const body = new FormData(form);
    body.set("doe", "bewaar");
    body.delete("attachment"); // goes along with the button, not with every pause
    try {
      const answer = await fetch(form.action, { method: "POST", body, headers: { Accept: "application/json" } });
      const words = answer.headers.get("Content-Type")?.startsWith("application/json");
      if (words && !form.dataset.sent) show(await answer.json());
    } catch {
      saved.textContent = "Nog niet bewaard: er is geen verbinding.";
    }
    busy = false;
    if (again) { again = false; later(); }
  };
  const later = () => { clearTimeout(timer); timer = setTimeout(save, 3000); };

  form.addEventListener("input", later);
  form.addEventListener("submit", () => clearTimeout(timer));
}
