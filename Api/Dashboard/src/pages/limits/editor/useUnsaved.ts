import { useEffect, useState } from "react";

/** Holds back leaving the page while something is unsaved; asks first. */
export function useUnsaved(isDirty: boolean) {
  const [held, hold] = useState<(() => void) | null>(null);
  useEffect(() => {
    if (!isDirty) return;
    const before = history.pushState;
    const path = location.pathname;
    // Every link, key and command of the page goes through here.
    history.pushState = (...entry) => {
      const target = new URL(String(entry[2] ?? ""), location.href);
      if (target.pathname === path) before.apply(history, entry);
      else hold(() => () => before.apply(history, entry));
    };
    const leave = (event: BeforeUnloadEvent) => event.preventDefault();
    addEventListener("beforeunload", leave);
    return () => {
      history.pushState = before;
      removeEventListener("beforeunload", leave);
    };
  }, [isDirty]);
  return { held, stay: () => hold(null) };
}
