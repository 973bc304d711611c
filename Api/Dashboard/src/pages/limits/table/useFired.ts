import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo } from "react";
import { serverNow } from "../../../live/clock";
import { statisticsQuery } from "../../alerts/statistics/query";

const days = 30;
const dayMs = 86_400_000;
// So many the service lists, the noisiest first.
const mostListed = 500;

/** Alerts of 30 days by limit; null while not known, and where not all are listed. */
export function useFired(): ReadonlyMap<string, number> | null {
  const from = Math.floor(serverNow() / dayMs) * dayMs - days * dayMs;
  const limits = useFetched(statisticsQuery(from)).data?.limits;
  return useMemo(() => {
    if (!limits || limits.length >= mostListed) return null;
    return new Map(limits.map((one) => [one.threshold_id, one.alerts]));
  }, [limits]);
}
