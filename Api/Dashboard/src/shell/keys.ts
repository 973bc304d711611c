import { useEffect } from "react";
import { useLocation } from "wouter";
import { store } from "../live/live";
import type { Overlay } from "./AppShell";
import { pages } from "./pages";
import { toggleTheme } from "./theme";

const key = "orleans-risk-single-keys";
const chordMs = 1500;
// Until when the next key is the second of `g …`.
let chordEnd = 0;

export const areSingleKeysOn = () => localStorage.getItem(key) !== "off";
export const setSingleKeys = (on: boolean) => localStorage.setItem(key, on ? "on" : "off");

/** Whether a key is typed into something. */
const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** A single key that may act: outside fields and dialogs, without modifiers, and not switched off. */
export function singleKey(event: KeyboardEvent): string | null {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return null;
  if (isTyping(event.target) || !areSingleKeysOn()) return null;
  if (document.querySelector("dialog[open]")) return null;
  return event.key;
}

/** Keys of a page, e.g. `{ A: acknowledge }`; letters count in either case. */
export function useKeys(actions: Readonly<Record<string, ((event: KeyboardEvent) => void) | undefined>>) {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const pressed = singleKey(event);
      if (pressed === null) return;
      const act = actions[pressed] ?? actions[pressed.toUpperCase()] ?? actions[pressed.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act(event);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  });
}

/** The keys that work on every page. */
export function useShellKeys(show: (overlay: Overlay) => void) {
  const [, go] = useLocation();
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k") {
        event.preventDefault();
        show("search");
        return;
      }
      const pressed = singleKey(event);
      if (pressed === null) return;
      const page = chordEnd > event.timeStamp && pages.find((one) => one.key === pressed);
      if (page) go(page.path);
      chordEnd = pressed === "g" ? event.timeStamp + chordMs : 0;
      const act = page ? undefined : shellActions(show)[pressed];
      if (page || act) event.preventDefault();
      act?.();
    };
    // First of all listeners, so that a page does not take the second key of `g …` for its own.
    addEventListener("keydown", press, { capture: true });
    return () => removeEventListener("keydown", press, { capture: true });
  }, [go, show]);
}

const shellActions = (show: (overlay: Overlay) => void): Record<string, (() => void) | undefined> => ({
  "/": () => show("search"),
  "?": () => show("shortcuts"),
  p: togglePause,
  P: togglePause,
  d: toggleTheme,
  D: toggleTheme,
});

const togglePause = () => (store.isPaused ? store.resume() : store.pause());
