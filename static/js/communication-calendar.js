// Dragging fills in and sends the form that the menu "Verplaats" of the same entry has.
let held = null;

for (const entry of document.querySelectorAll("[data-move]")) {
  entry.addEventListener("dragstart", (event) => {
    held = entry;
    event.dataTransfer.effectAllowed = "move";
    event.dataTransfer.setData("text/plain", entry.querySelector("a").textContent.trim());
  });
  entry.addEventListener("dragend", () => {
    held = null;
    clear();
  });
}

for (const day of document.querySelectorAll("td[data-day]")) {
  day.addEventListener("dragover", (event) => {
    if (!held || held.closest("td") === day) return;
    event.preventDefault();
    clear();
    day.classList.add("is-target");
  });
  day.addEventListener("dragleave", (event) => {
    if (!day.contains(event.relatedTarget)) day.classList.remove("is-target");
  });
  day.addEventListener("drop", (event) => {
    if (!held) return;
    event.preventDefault();
    const form = held.querySelector("form");
    form.elements.naar.value = day.dataset.day;
    form.requestSubmit();
  });
}

function clear() {
  for (const day of document.querySelectorAll(".is-target")) day.classList.remove("is-target");
}
