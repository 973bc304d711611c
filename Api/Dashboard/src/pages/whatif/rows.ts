import {
  metricChange,
  metricFormat,
  metricName,
  metricOf,
  metricPair,
  metrics,
  metricText,
} from "../../format/metrics";
import { none, percent, withUnit } from "../../format/numbers";
import type { Metrics } from "../../api/types";
import type { Check, Impact } from "./trade";
import { isForbidding, isOverAfter, isOverBefore, useAfter, useBefore } from "./verdict";

export interface UseText {
  readonly use: number | null;
  readonly text: string;
  readonly isOver: boolean;
}

/** A metric, with the limit that it has; two limits make two rows. */
export interface WhatIfRow {
  readonly key: string;
  readonly metric: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
  readonly limit: string | null;
  readonly useBefore: UseText | null;
  readonly useAfter: UseText | null;
  readonly isChanged: boolean;
  readonly isForbidding: boolean;
}

/** Over: one decimal; else none. */
const useText = (use: number | null, isOver: boolean): UseText => ({
  use,
  isOver,
  text: use === null ? (isOver ? "over" : none) : withUnit(percent(use, isOver ? 1 : 0), "%"),
});

function limitRow(limit: Impact): WhatIfRow {
  const { metric_type: metric, threshold_value: threshold, before, after } = limit;
  const shown = metricPair(metric, after, threshold);
  const was = metricPair(metric, before, threshold);
  const uses = {
    before: useText(useBefore(limit), isOverBefore(limit)),
    after: useText(useAfter(limit), isOverAfter(limit)),
  };
  return {
    ...bare(metric, before, after),
    key: limit.threshold_id,
    before: was.value,
    after: shown.value,
    limit: shown.limit.length > was.limit.length ? shown.limit : was.limit,
    useBefore: uses.before,
    useAfter: uses.after,
    isForbidding: isForbidding(limit),
  };
}

function bare(metric: string, before: number | null, after: number | null): WhatIfRow {
  const texts = { before: metricText(metric, before), after: metricText(metric, after) };
  return {
    key: metric,
    metric,
    name: metricName(metric),
    ...texts,
    change: before === null || after === null ? none : metricChange(metric, after - before),
    limit: null,
    useBefore: null,
    useAfter: null,
    isChanged: texts.before !== texts.after,
    isForbidding: false,
  };
}

const rank = (row: WhatIfRow) => (row.useAfter?.isOver ? 1e6 : 0) + (row.useAfter?.use ?? -1);
const shownAlone = (id: string) => metricFormat(id).kind !== "count";

/** Limits that change first, the most used of them first; then the other metrics in their usual order. */
export function rowsOf(check: Check): { changed: WhatIfRow[]; unchanged: WhatIfRow[] } {
  const limits = check.limits.map(limitRow).sort((a, b) => rank(b) - rank(a));
  const limited = new Set(limits.map(({ metric }) => metric));
  const before = check.before.metrics as unknown as Metrics;
  const after = check.after.metrics as unknown as Metrics;
  const others = Object.keys(metrics)
    .filter((id) => !limited.has(id) && shownAlone(id))
    .map((id) => bare(id, metricOf(before, id), metricOf(after, id)));
  const all = [...limits, ...others];
  return { changed: all.filter((row) => row.isChanged), unchanged: all.filter((row) => !row.isChanged) };
}
