import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { MetricId, Preview, Threshold, ThresholdRequest } from "../../../api/types";
import { metricName, metricOf, metricText } from "../../../format/metrics";
import { durationExact, fullDate, duration, timeOfDay, zoneText } from "../../../format/times";
import { useSnapshot } from "../../../live/hooks";
import { serverNow } from "../../../live/clock";
import { seriesQuery } from "../../../parts/charts/series";
import { useTableKey } from "../../../parts/charts/tableKey";
import { TimeChart } from "../../../parts/charts/TimeChart";
import type { ChartModel } from "../../../parts/charts/time/model";
import { Panel } from "../../../parts/layout/Panel";
import { reasonOf } from "../../../parts/layout/states";
import { useIsPhone } from "../../../parts/tables/virtual/hooks/useMedia";
import { axisFormat, axisUnit, fromAxis, onAxis } from "../../alerts/story/chart/model";
import { toShown } from "../editor/draft";
import { problemsOf } from "../../../parts/forms/problems";
import type { usePreview } from "./usePreview";
import { firedSentence, intradaySentence, neighbourText, nowSentence } from "./words";
import "./FirePreview.css";

const shownTimes = 12;
const yearMs = 400 * 86_400_000;

interface Props {
  readonly answer: ReturnType<typeof usePreview>;
  readonly saved: Threshold | undefined;
  /** Absent for whom may not change it. */
  readonly onLevel?: (field: "level" | "clear", text: string) => void;
}

/** What the limit would have done and what it would do now, by the rules that run live. */
export function FirePreview({ answer, saved, onLevel }: Props) {
  const { limit, preview, isOld, error, neighbours } = answer;
  const painted = useSnapshot(limit?.portfolio_id ?? "");
  const value = painted && limit ? metricOf(painted.snapshot.metrics, limit.metric_type) : null;
  const [now] = useState(serverNow);
  const recorded = useFetched({
    ...seriesQuery(limit?.portfolio_id ?? "", (limit?.metric_type ?? "nav") as MetricId, {
      name: "1Y",
      from: now - yearMs,
      to: now,
    }),
    enabled: limit !== null,
  }).data;
  const model = useMemo(
    () => limit && chartOf(limit, recorded ?? [], preview, onLevel),
    [limit, recorded, preview, onLevel],
  );
  const [isTable, toggleTable] = useTableKey();
  const isPhone = useIsPhone();
  if (!limit)
    return (
      <Panel title="What it would have done">
        <p className="empty">Choose a portfolio, a metric and a level.</p>
      </Panel>
    );
  const intraday = intradaySentence(recorded ?? [], now);
  const unit = [metricName(limit.metric_type), axisUnit(limit.metric_type)].filter(Boolean).join(", ");
  const hasOwnField = error && problemsOf(error).length > 0;
  return (
    <Panel
      title="What it would have done"
      note={unit}
      className="fire-preview"
      tools={
        <button type="button" className="button small not-phone" aria-pressed={isTable} onClick={toggleTable}>
          Table <kbd>T</kbd>
        </button>
      }
    >
      <div className={isOld ? "answer old" : "answer"} aria-busy={isOld}>
        <p className="fired" role="status" data-testid="fired">
          {preview ? firedSentence(preview) : error ? "" : "Asking…"} {painted ? nowSentence(limit, value, saved) : ""}
        </p>
        {error && !hasOwnField && <p className="field-error">{reasonOf(error)}</p>}
        {neighbours.some((one) => one.preview) && (
          <p className="ink2">
            {neighbours.flatMap((one) => (one.preview ? neighbourText(one.limit, one.preview) : [])).join(", ")}.
          </p>
        )}
        {model && model.series[0]!.points.length > 1 && (
          <TimeChart
            title={unit}
            model={isPhone ? withoutHandles(model) : model}
            height={240}
            isTable={isTable}
            paintMs={60}
          />
        )}
        {intraday && <p className="small ink3">{intraday}</p>}
        {preview && preview.episodes.length > 0 && <Times preview={preview} limit={limit} />}
      </div>
    </Panel>
  );
}

const withoutHandles = (model: ChartModel): ChartModel => ({
  ...model,
  limits: model.limits?.map(({ label, value, kind }) => ({ label, value, kind })),
});

/** Each time that it would have been open, newest first. */
function Times({ preview, limit }: { preview: Preview; limit: ThresholdRequest }) {
  const [isAll, showAll] = useState(false);
  const newest = [...preview.episodes].reverse();
  const shown = isAll ? newest : newest.slice(0, shownTimes);
  return (
    <>
      <div className="times-box" tabIndex={0} role="region" aria-label="Each time it would have fired">
        <table className="times">
          <thead>
            <tr>
              <th scope="col">Opened, {zoneText(Date.parse(newest[0]!.opened_at))}</th>
              <th scope="col" className="num">
                Length
              </th>
              <th scope="col" className="num">
                At
              </th>
              <th scope="col" className="num">
                Worst
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.opened_at}>
                <td>
                  {fullDate(Date.parse(one.opened_at))} {timeOfDay(Date.parse(one.opened_at))}
                </td>
                <td className="num">
                  {lengthOf(one.open_seconds)}
                  {one.resolved_at === null ? ", still open" : ""}
                </td>
                <td className="num">{metricText(limit.metric_type, one.value)}</td>
                <td className="num">{metricText(limit.metric_type, one.peak_value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {newest.length > shownTimes && !isAll && (
        <button type="button" className="link-button" onClick={() => showAll(true)}>
          Show all {newest.length}
        </button>
      )}
      {preview.openings > preview.episodes.length && (
        <p className="small ink3">The first {preview.episodes.length} are listed.</p>
      )}
    </>
  );
}

const lengthOf = (seconds: number) => (seconds < 3600 ? durationExact(seconds * 1000) : duration(seconds * 1000));

function chartOf(
  limit: ThresholdRequest,
  points: readonly { at: number; value: number | null }[],
  preview: Preview | undefined,
  onLevel: Props["onLevel"],
): ChartModel {
  const metric = limit.metric_type;
  const y = (value: number) => onAxis(metric, value);
  const drag = (field: "level" | "clear") =>
    onLevel && ((value: number) => onLevel(field, toShown(metric, rounded(metric, fromAxis(metric, value)))));
  return {
    unit: axisUnit(metric),
    format: axisFormat(metric),
    series: [
      {
        label: metricName(metric),
        endLabel: "now",
        points: points.map(({ at, value }) => ({ at, value: value === null ? null : y(value) })),
      },
    ],
    limits: [
      { label: "limit", value: y(limit.threshold_value), onDrag: drag("level") },
      ...(limit.clear_value === null || limit.clear_value === undefined
        ? []
        : [{ label: "clear", value: y(limit.clear_value), kind: "clear" as const, onDrag: drag("clear") }]),
    ],
    bands: (preview?.episodes ?? []).map((one) => ({
      from: Date.parse(one.opened_at),
      to: one.resolved_at ? Date.parse(one.resolved_at) : (points.at(-1)?.at ?? Date.parse(one.opened_at)),
      kind: "open",
    })),
  };
}

// To three digits: a hand is no finer, and the field shows what is meant.
const rounded = (metric: string, wire: number) => Number(wire.toPrecision(metric === "nav" ? 4 : 3));
