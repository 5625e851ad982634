// A map and a list with the same checkboxes in one form: [data-tile-choice] holds those of the map.
// Ticking one ticks the other; [data-chosen] says how many. The map is one stop of the Tab key, in
// which arrow keys walk from tile to tile. Without script every tile is a stop, and what was ticked
// in either place counts.
for (const map of document.querySelectorAll("[data-tile-choice]")) {
  const form = map.closest("form");
  const tiles = [...map.querySelectorAll("input")];
  const listed = [...form.querySelectorAll("input[name=bestuur]")].filter((box) => !map.contains(box));
  const status = form.querySelector("[data-chosen]");
  const alike = new Map();
  for (const box of [...tiles, ...listed]) alike.set(box.value, [...(alike.get(box.value) ?? []), box]);

  const tell = () => {
    const count = [...alike.values()].filter(([box]) => box.checked).length;
    status.textContent = count === 1 ? "1 gemeente aangeduid" : `${count || "Geen"} gemeenten aangeduid`;
  };
  const follow = (box) => { for (const other of alike.get(box.value)) other.checked = box.checked; };

  form.addEventListener("change", ({ target }) => {
    if (!alike.has(target.value) || target.name !== "bestuur") return;
    follow(target);
    tell();
  });
  // A browser that comes back to this page fills in what was ticked, after this script ran.
  const both = () => {
    for (const boxes of alike.values()) if (boxes.some((box) => box.checked)) follow({ value: boxes[0].value, checked: true });
    tell();
  };
  both();
  addEventListener("pageshow", both);

  const spot = (box) => [Number(box.parentNode.getAttribute("x")), Number(box.parentNode.getAttribute("y"))];
  const only = (box) => { for (const each of tiles) each.tabIndex = each === box ? 0 : -1; };
  // How far to a tile on that side: along a row first, and up or down by one row at a time.
  const ways = {
    ArrowLeft: (x, y) => (x < 0 ? -x + 3 * Math.abs(y) : Infinity),
    ArrowRight: (x, y) => (x > 0 ? x + 3 * Math.abs(y) : Infinity),
    ArrowUp: (x, y) => (y < 0 ? Math.abs(x) - 2 * y : Infinity),
    ArrowDown: (x, y) => (y > 0 ? Math.abs(x) + 2 * y : Infinity),
  };
  const next = (key, from) => {
    if (key === "Home") return tiles[0];
    if (key === "End") return tiles.at(-1);
    const [x, y] = spot(from);
    let nearest, least = Infinity;
    for (const tile of tiles) {
      const [tx, ty] = spot(tile);
      const far = ways[key](tx - x, ty - y);
      if (far < least) [nearest, least] = [tile, far];
    }
    return nearest;
  };
  map.addEventListener("keydown", (event) => {
    if (!(event.key in ways) && event.key !== "Home" && event.key !== "End") return;
    event.preventDefault();
    next(event.key, event.target)?.focus();
  });
  // The drawing says by itself which tile is at hand; on a phone that corner may be out of sight.
  const at = map.querySelector("[data-tile-at]");
  const name = ({ target }) => { if (tiles.includes(target)) at.textContent = target.getAttribute("aria-label"); };
  map.addEventListener("pointerover", name);
  map.addEventListener("focusin", (event) => { if (tiles.includes(event.target)) only(event.target); name(event); });
  if (tiles.length) only(tiles[0]);
  map.querySelector("[data-tile-keys]").hidden = false;
}
