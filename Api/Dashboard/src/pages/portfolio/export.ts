import type { MetricId } from "../../api/types";
import { queryClient } from "../../api/queryClient";
import { mostPoints, seriesQuery } from "../../parts/charts/series";
import { align } from "../../parts/charts/time/align";
import { isoSecond, type TimeRange } from "../../parts/range/range";
import { csvOf, download } from "../../parts/tables/csv";
import { sourceOf } from "./history/series";

const exported: readonly MetricId[] = [
  "nav",
  "var_99",
  "cvar_975",
  "current_drawdown",
  "leverage_ratio",
  "margin_usage",
];

/**
 * The values of the shown range as a file: instants in UTC, fractions as the service says them, losses negative.
 * Of a range with more readings than the service gives at once each column has its own smallest and largest ones.
 */
export async function exportPortfolio(id: string, range: TimeRange, realisedFrom: string) {
  const source = sourceOf(range, realisedFrom);
  const series = await Promise.all(
    exported.map((metric) => queryClient.fetchQuery(seriesQuery(id, metric, range, source, mostPoints))),
  );
  const { times, columns } = align(series.map((points, index) => ({ label: exported[index]!, points })));
  const rows = times.map((at, row) => [new Date(at).toISOString(), ...columns.map((column) => column[row] ?? null)]);
  const days = [range.from, range.to].map((at) => isoSecond(at).slice(0, 10)).join("-to-");
  download(`${id}-${source}-${days}.csv`, csvOf([["at", ...exported], ...rows]));
}
