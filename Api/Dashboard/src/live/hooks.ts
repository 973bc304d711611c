import { useEffect, useMemo, useState, useSyncExternalStore } from "react";
import { isWaiting } from "../format/sentences";
import { serverNow } from "./clock";
import { liveStatus, store } from "./live";
import { shownState } from "./status";
import { snapshotTopic } from "./store";

const on = (topic: string) => (tell: () => void) => store.topics.on(topic, tell);
const onAlerts = on("alerts");
const onSnapshots = on("snapshots");
const onStatus = on("status");
const onPause = on("pause");

/** The painted snapshot of one portfolio; only its own changes draw again. */
export function useSnapshot(portfolioId: string) {
  const subscribe = useMemo(() => on(snapshotTopic(portfolioId)), [portfolioId]);
  return useSyncExternalStore(subscribe, () => store.snapshot(portfolioId));
}

/** All painted snapshots. */
export const useSnapshots = () => useSyncExternalStore(onSnapshots, store.snapshots);

/** Open and lately resolved alerts. */
export const useAlerts = () => useSyncExternalStore(onAlerts, store.allAlerts);

export const useLiveStatus = () => useSyncExternalStore(onStatus, liveStatus);

export const usePaused = () => useSyncExternalStore(onPause, () => store.isPaused);

/** Draws again every `ms`; returns the service's time, ms since 1970. */
export function useServerNow(ms = 1000) {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    const timer = setInterval(() => setNow(serverNow()), ms);
    return () => clearInterval(timer);
  }, [ms]);
  return now;
}

function everyHalfSecond(tell: () => void) {
  const off = store.topics.on("status", tell);
  const timer = setInterval(tell, 500);
  return () => {
    off();
    clearInterval(timer);
  };
}

/** What the chip and the banner show; draws again only when that changes. */
export const useShownState = () =>
  useSyncExternalStore(everyHalfSecond, () => shownState(liveStatus(), performance.now()));

function onAlertsAndTime(tell: () => void) {
  const off = onAlerts(tell);
  const timer = setInterval(tell, 5000);
  return () => {
    off();
    clearInterval(timer);
  };
}

/** How many alerts wait for someone; snoozes end by themselves. */
export const useWaitingCount = () =>
  useSyncExternalStore(onAlertsAndTime, () => {
    const now = serverNow();
    return store.allAlerts().reduce((count, alert) => count + (isWaiting(alert, now) ? 1 : 0), 0);
  });
