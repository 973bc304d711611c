import { useInfiniteQuery, useQuery as useFetched } from "@tanstack/react-query";
import { useEffect, useMemo, useRef, useState } from "react";
import { api, data } from "../../../api/client";
import { portfoliosQuery } from "../../../api/queries";
import type { Alert } from "../../../api/types";
import { useAlerts, useServerNow } from "../../../live/hooks";
import { inOrder, isListed, needsPast, serverFilters, type AlertFilters } from "./filters";

const pageSize = 500;
const lookMs = 5000;
const patienceMs = 3000;

/** What the filters leave: open alerts live, those that are over from the records, a part at a time. */
export function useAlertList(filters: AlertFilters) {
  const live = useAlerts();
  // Snoozes end by the clock alone.
  const now = useServerNow(lookMs);
  const portfolios = useFetched(portfoliosQuery).data;
  const names = useMemo(() => new Map((portfolios ?? []).map((one) => [one.id, one.name])), [portfolios]);
  const asked = serverFilters(filters);
  const past = useInfiniteQuery({
    queryKey: ["alerts", asked],
    queryFn: ({ pageParam }) =>
      data(api.GET("/api/risk/alerts", { params: { query: { ...asked, limit: pageSize, cursor: pageParam } } })),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.next_cursor ?? undefined,
    enabled: needsPast(filters),
  });
  const key = JSON.stringify(filters);
  const alerts = useMemo(() => {
    const known = new Map<string, Alert>();
    if (needsPast(filters))
      past.data?.pages.forEach((page) => page.items.forEach((alert) => known.set(alert.id, alert)));
    live.forEach((alert) => known.set(alert.id, alert));
    const found = [...known.values()].filter((alert) =>
      isListed(alert, filters, names.get(alert.portfolio_id) ?? "", now),
    );
    return inOrder(found, now);
  }, [live, past.data, key, names, now]);
  return { alerts, names, past, key };
}

/** Alerts that opened since the list was last looked at: they enter when asked for, or when nobody points at it. */
export function useNewcomers(alerts: readonly Alert[], key: string, isHeld: boolean) {
  const [admitted, setAdmitted] = useState<{ key: string; ids: ReadonlySet<string>; round: number }>(() => ({
    key: "",
    ids: new Set(),
    round: 0,
  }));
  const isFresh = admitted.key === key && admitted.ids.size > 0;
  const shown = useMemo(
    () => (isFresh ? alerts.filter((alert) => admitted.ids.has(alert.id) || alert.status === "resolved") : alerts),
    [alerts, admitted, isFresh],
  );
  const count = alerts.length - shown.length;
  const admit = () =>
    setAdmitted(({ round }) => ({ key, ids: new Set(alerts.map((alert) => alert.id)), round: round + 1 }));
  const since = useRef<number | null>(null);
  useEffect(() => {
    if (!isFresh && alerts.length > 0) return admit();
    // From the first that waits on, so that a storm does not put it off.
    since.current = count === 0 || isHeld ? null : (since.current ?? performance.now());
    if (since.current === null) return;
    const timer = setTimeout(admit, Math.max(0, since.current + patienceMs - performance.now()));
    return () => clearTimeout(timer);
  });
  return { shown, count, admit, round: admitted.round };
}
