import { useMemo, useRef, useSyncExternalStore } from "react";
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

/** Whether it is known which alerts are open. */
export const useHasAlerts = () => useSyncExternalStore(onAlerts, store.hasAlerts);

export const useLiveStatus = () => useSyncExternalStore(onStatus, liveStatus);

export const usePaused = () => useSyncExternalStore(onPause, () => store.isPaused);

const onTick = on("tick");

/**
 * The service's time, ms since 1970; draws again every `ms`, together with what is painted then: a page with many
 * clocks is still drawn four times a second at most.
 */
export function useServerNow(ms = 1000) {
  const kept = useRef({ bucket: -1, now: 0 });
  return useSyncExternalStore(onTick, () => {
    const now = serverNow();
    const bucket = Math.floor(now / ms);
    if (bucket !== kept.current.bucket) kept.current = { bucket, now };
    return kept.current.now;
  });
}

function onStatusAndTime(tell: () => void) {
  const off = [onStatus(tell), onTick(tell)];
  return () => off.forEach((stop) => stop());
}

/** What the chip and the banner show; draws again only when that changes. */
export const useShownState = () =>
  useSyncExternalStore(onStatusAndTime, () => shownState(liveStatus(), performance.now()));

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
