import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, data } from "../../../api/client";
import { allOf } from "../../../api/queries";
import type { Alert } from "../../../api/types";
import { useAlerts, useServerNow } from "../../../live/hooks";
import { hourMs, hoursOf } from "./hours";

const lookMs = 60_000;

/** Alerts of the last hours by the hour, of the records and of what is live. */
export function useHours(hours: number) {
  const live = useAlerts();
  const hour = Math.floor(useServerNow(lookMs) / hourMs);
  const from = new Date((hour - hours + 1) * hourMs).toISOString();
  const recorded = useFetched({
    queryKey: ["alerts-since", from],
    queryFn: () => allOf((cursor) => data(api.GET("/api/risk/alerts", { params: { query: { from, limit: 500, cursor } } }))),
    staleTime: lookMs,
  }).data;
  return useMemo(() => {
    const all = new Map<string, Alert>((recorded ?? []).map((alert) => [alert.id, alert]));
    live.forEach((alert) => all.set(alert.id, alert));
    return hoursOf(all.values(), hours, hour * hourMs);
  }, [recorded, live, hour, hours]);
}
