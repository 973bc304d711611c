import { store } from "../../live/live";

// With each painting a quarter less: a fade by the browser would draw sixty times a second for as long.
const steps = 4;
const fading = new Map<HTMLElement, number>();

/** Tints a cell at once; the next paintings take it back. */
export function mark(cell: HTMLElement) {
  fading.set(cell, steps);
  cell.dataset.tint = String(steps);
}

store.topics.on("tick", () => {
  for (const [cell, left] of fading) {
    if (left > 1) cell.dataset.tint = String(left - 1);
    else delete cell.dataset.tint;
    if (left > 1) fading.set(cell, left - 1);
    else fading.delete(cell);
  }
});
