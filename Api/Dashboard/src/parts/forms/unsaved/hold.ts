import { entryNow, hearFirst } from "../../../shell/entries";

let isFree = false;

/** Goes elsewhere without a question: what was written is saved or gone. */
export function leaving(go: () => void) {
  isFree = true;
  go();
  isFree = false;
}

/**
 * Stays on the page, whatever leads away from it, until the returned function is called. `hold` gets what would leave
 * after all. A link or a key does not even begin to; after Back and Forward the address is the page's again at once.
 */
export function holdPage(hold: (leave: () => void) => void) {
  const { pushState } = history;
  const path = location.pathname;
  const entry = entryNow();
  let isLeaving = false;

  // Every link, key and command of the page goes through here.
  history.pushState = (...to) => {
    const leave = () => pushState.apply(history, to);
    if (isFree || new URL(String(to[2] ?? ""), location.href).pathname === path) leave();
    else hold(leave);
  };
  const pop = (event: Event) => {
    if (isLeaving || location.pathname === path) return;
    event.stopImmediatePropagation();
    const by = entryNow() - entry;
    history.go(-by);
    hold(() => {
      isLeaving = true;
      history.go(by);
    });
  };
  const unload = (event: Event) => event.preventDefault();
  hearFirst(pop);
  addEventListener("beforeunload", unload);
  return () => {
    history.pushState = pushState;
    hearFirst(null);
    removeEventListener("beforeunload", unload);
  };
}
