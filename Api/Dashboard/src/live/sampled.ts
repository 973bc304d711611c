import { useEffect, useState, useSyncExternalStore } from "react";
import { store } from "./live";

/** All painted snapshots as they were at most `ms` ago: for what is worked out of all of them. */
export function useSampledSnapshots(ms: number) {
  const [shown, show] = useState(store.snapshots);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let takenAt = -ms;
    const take = () => {
      timer = undefined;
      takenAt = performance.now();
      show(store.snapshots());
    };
    const due = () => (timer ??= setTimeout(take, Math.max(0, takenAt + ms - performance.now())));
    due();
    const off = store.topics.on("snapshots", due);
    return () => {
      off();
      clearTimeout(timer);
    };
  }, [ms]);
  return shown;
}

// One clock for all ages on the page, so that a table of them costs one timer.
const tickers = new Set<() => void>();
let ticks = 0;
let timer: ReturnType<typeof setInterval> | undefined;

function onSecond(tell: () => void) {
  tickers.add(tell);
  timer ??= setInterval(() => {
    ticks++;
    tickers.forEach((one) => one());
  }, 1000);
  return () => {
    tickers.delete(tell);
    if (tickers.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

/** Draws again every second, together with all others that do. */
export const useSecond = () => useSyncExternalStore(onSecond, () => ticks);
