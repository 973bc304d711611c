import { useQuery } from "@tanstack/react-query";
import { useMemo, useRef } from "react";
import { historyQuery } from "../../../../api/queries";
import type { Alert, MetricId } from "../../../../api/types";
import { isWatch } from "../../../../alerting/words";
import { metricOf } from "../../../../format/metrics";
import { useSnapshot } from "../../../../live/hooks";
import { seriesQuery, type Source } from "../../../../parts/charts/series";
import type { Point } from "../../../../parts/charts/time/model";
import { rangeOf } from "../../../../parts/range/range";
import { sourceOf, withGaps } from "../../../portfolio/history/series";

const refetchMs = 30_000;
const mostLive = 3000;
const afterMs = 10 * 60_000;

export const minuteOf = (at: number) => new Date(Math.floor(at / 60_000) * 60_000).toISOString();

/** Recorded values around the alert, or of the last day, and after them those that came while the page is open. */
export function usePoints(alert: Alert, from: number, range: "alert" | "day", isWanted = true): readonly Point[] {
  const isOpen = alert.status !== "resolved";
  const end = alert.resolved_at ? Date.parse(alert.resolved_at) + afterMs : null;
  // A whole minute, so that the query stays the same one.
  const start = minuteOf(from);
  const to = range === "alert" && end !== null ? new Date(end).toISOString() : "9999-12-31T00:00:00Z";
  const recorded = useQuery({
    ...historyQuery(alert.portfolio_id, alert.metric_type as MetricId, start, to),
    queryKey: ["history", alert.portfolio_id, alert.metric_type, range === "day" ? "day" : start, to],
    refetchInterval: isOpen ? refetchMs : false,
    enabled: isWanted && !isWatch(alert.metric_type),
  }).data;
  const live = useLiveTail(alert, isOpen || range === "day");
  return useMemo(() => {
    const past = (recorded ?? []).map(({ at, value }) => ({ at: Date.parse(at), value }));
    return withTail(past, live);
  }, [recorded, live]);
}

// What was traded on a day cannot be told of today's holdings alone.
const neverHeld = ["daily_pnl", "daily_pnl_pct"];

/** The last month as the portfolio's page has it: recorded, or closes of today's holdings while that is short. */
export function useMonth(alert: Alert, now: number, isWanted: boolean): { points: readonly Point[]; source: Source } {
  const from = useSnapshot(alert.portfolio_id)?.snapshot.realised_from ?? "recorded";
  const range = rangeOf(new URLSearchParams({ range: "1M" }), now);
  const source = neverHeld.includes(alert.metric_type) ? "recorded" : sourceOf(range, from);
  const recorded = useQuery({
    ...seriesQuery(alert.portfolio_id, alert.metric_type as MetricId, range, source),
    enabled: isWanted && !isWatch(alert.metric_type),
  }).data;
  const live = useLiveTail(alert, isWanted);
  const points = useMemo(() => withTail(withGaps(recorded ?? [], source, range), live), [recorded, source, live]);
  return { points, source };
}

function withTail(past: readonly Point[], live: readonly Point[]) {
  const last = past.at(-1)?.at ?? 0;
  return [...past, ...live.filter(({ at }) => at > last)];
}

function useLiveTail({ portfolio_id, metric_type }: Alert, isWanted: boolean): readonly Point[] {
  const painted = useSnapshot(portfolio_id);
  const seen = useRef<readonly Point[]>([]);
  if (painted && isWanted) {
    const at = Date.parse(painted.snapshot.server_time);
    const last = seen.current.at(-1)?.at ?? 0;
    if (at - last >= 1000)
      seen.current = [...seen.current.slice(-mostLive), { at, value: metricOf(painted.snapshot.metrics, metric_type) }];
  }
  return seen.current;
}
