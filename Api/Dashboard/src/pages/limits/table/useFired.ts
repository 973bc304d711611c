import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo } from "react";
import { api, data } from "../../../api/client";
import type { Alert } from "../../../api/types";

const days = 30;
const dayMs = 86_400_000;
const mostPages = 10;

/** Alerts of 30 days by limit; null while not known, and where there are more than can be counted here. */
export function useFired(): ReadonlyMap<string, number> | null {
  const from = new Date(Math.floor(Date.now() / dayMs) * dayMs - days * dayMs).toISOString();
  const alerts = useFetched({ queryKey: ["fired", from], queryFn: () => alertsSince(from), staleTime: 60_000 }).data;
  return useMemo(() => {
    if (!alerts) return null;
    const counts = new Map<string, number>();
    for (const { threshold_id } of alerts) counts.set(threshold_id, (counts.get(threshold_id) ?? 0) + 1);
    return counts;
  }, [alerts]);
}

async function alertsSince(from: string): Promise<Alert[] | null> {
  const found: Alert[] = [];
  let cursor: string | undefined;
  for (let page = 0; page < mostPages; page++) {
    const part = await data(api.GET("/api/risk/alerts", { params: { query: { from, limit: 500, cursor } } }));
    found.push(...part.items);
    if (part.next_cursor === null) return found;
    cursor = part.next_cursor;
  }
  return null;
}
