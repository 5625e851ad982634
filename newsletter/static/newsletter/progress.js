// Keeps the counts on the send screen up to date while letters leave. The buttons beside them
// stay untouched, so that nobody loses the focus; at the end the page comes anew.
const place = document.querySelector("[data-progress]");
const busy = () => place.querySelector("[data-busy]");

async function refresh() {
  try {
    const answer = await fetch(place.dataset.progress, { credentials: "same-origin" });
    if (answer.ok) place.innerHTML = await answer.text();
  } catch { /* the next round tries again */ }
  if (busy()) setTimeout(refresh, 2000);
  else location.reload();
}

if (place && busy()) setTimeout(refresh, 2000);
