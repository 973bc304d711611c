import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo } from "react";
import { useAlerts, useServerNow } from "../../../live/hooks";
import { statisticsQuery } from "../statistics/query";
import { hourMs, hoursOf } from "./hours";

const lookMs = 60_000;

/** Alerts of the last hours by the hour: those on record, and what opened since they were counted. */
export function useHours(hours: number) {
  const live = useAlerts();
  const hour = Math.floor(useServerNow(lookMs) / hourMs);
  const from = (hour - hours + 1) * hourMs;
  const counted = useFetched({ ...statisticsQuery(from), refetchInterval: lookMs }).data;
  return useMemo(() => {
    const until = counted ? Date.parse(counted.to) : 0;
    const since = live.filter((alert) => Date.parse(alert.triggered_at) >= until);
    return hoursOf(since, counted?.hours ?? [], hours, hour * hourMs);
  }, [counted, live, hour, hours]);
}
