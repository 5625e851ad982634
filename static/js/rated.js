// One rating per page per visit, as a courtesy: the tab remembers it, nobody else does.
const key = (id) => `beoordeeld:${id}`;
try {
  for (const part of document.querySelectorAll("[data-rated]")) sessionStorage.setItem(key(part.dataset.rated), "1");
  for (const part of document.querySelectorAll("[data-rate]")) {
    if (!sessionStorage.getItem(key(part.dataset.rate))) continue;
    for (const ask of part.querySelectorAll("[data-rate-ask]")) ask.hidden = true;
    for (const done of part.querySelectorAll("[data-rate-done]")) done.hidden = false;
  }
} catch {} // storage may be closed: then one may rate twice
