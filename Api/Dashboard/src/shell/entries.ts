interface Numbered {
  readonly entry?: number;
}

let before: ((event: Event) => void) | null = null;

/** Which of the tab's entries is shown, counted from where it came in: Back goes to a smaller one. */
export const entryNow = () => (history.state as Numbered | null)?.entry ?? 0;

/** Hears of Back and Forward before the router does, and may keep it from it; null: nobody. */
export const hearFirst = (listener: typeof before) => void (before = listener);

/**
 * From now on each entry of the tab's history knows its number. Once, before anything is drawn: browsers tell the
 * window's listeners in the order in which they came.
 */
export function watchEntries() {
  addEventListener("popstate", (event) => before?.(event));
  for (const [name, by] of [
    ["pushState", 1],
    ["replaceState", 0],
  ] as const) {
    const write = history[name];
    history[name] = (state: object | null, ...where) =>
      write.call(history, { ...state, entry: entryNow() + by }, ...where);
  }
}
