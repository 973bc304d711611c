import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Alert, Execution } from "../../../../api/types";
import { metricName, metricOf } from "../../../../format/metrics";
import { hourMinute, zoneText } from "../../../../format/times";
import { useSnapshot } from "../../../../live/hooks";
import { useTableKey } from "../../../../parts/charts/tableKey";
import { TimeChart } from "../../../../parts/charts/TimeChart";
import type { Point } from "../../../../parts/charts/time/model";
import { Panel } from "../../../../parts/layout/Panel";
import { rangeText } from "../../../../parts/range/range";
import { Value } from "../../../../parts/values/Value";
import { shownFrom } from "../../../portfolio/history/series";
import { executionsQuery, type Story } from "../useStory";
import { factsOf, type Fact, type Peak } from "./facts";
import { axisUnit, spanOf, storyChart, tradeMarks, type Range } from "./model";
import { minuteOf, useMonth, usePoints } from "./usePoints";

const ranges: readonly [Range, string][] = [
  ["alert", "Alert"],
  ["day", "1D"],
  ["month", "1M"],
];

interface Props {
  readonly alert: Alert;
  readonly story: Story;
  /** Around the alert, and the worst of them while it was open. */
  readonly points: readonly Point[];
  readonly peak: Peak | null;
  readonly now: number;
  readonly height: number;
}

/** The value before and while it was open, and four numbers about it. */
export function ValuePanel({ alert, story, points: own, peak, now, height }: Props) {
  const [range, setRange] = useState<Range>("alert");
  const [isTable, toggleTable] = useTableKey();
  const asked = spanOf(alert, story.threshold, range, now);
  const { points, isHeld } = useShown(alert, own, range, asked.from, now);
  const span = range === "month" ? { ...asked, from: shownFrom([points], { name: "1M", ...asked }) } : asked;
  const end = alert.resolved_at && range === "alert" ? new Date(span.to).toISOString() : undefined;
  const trades = useQuery(executionsQuery(alert.portfolio_id, minuteOf(span.from), end)).data ?? noTrades;
  const model = useMemo(
    () => storyChart(alert, story.threshold, points, tradeMarks(trades, points, alert.metric_type), peak, span),
    // The end moves each second; the chart itself draws at most as often.
    [alert, story.threshold, points, trades, peak, span.from, Math.floor(span.to / 1000)],
  );
  const painted = useSnapshot(alert.portfolio_id);
  const nav = painted ? metricOf(painted.snapshot.metrics, "nav") : null;
  const facts = factsOf(alert, story.threshold, peak, nav, story.portfolio?.base_currency ?? "", now);
  const title = [metricName(alert.metric_type), axisUnit(alert.metric_type)].filter(Boolean).join(", ");
  const tools = (
    <>
      <span className="note not-phone">{range === "month" ? rangeText({ name: "1M", ...span }) : hours(span)}</span>
      <div className="segments" role="group" aria-label="Time range">
        {ranges.map(([one, name]) => (
          <button key={one} type="button" aria-pressed={one === range} onClick={() => setRange(one)}>
            {name}
          </button>
        ))}
      </div>
      <button type="button" className="button small not-phone" aria-pressed={isTable} onClick={toggleTable}>
        Table <kbd>T</kbd>
      </button>
    </>
  );
  return (
    <Panel title={title} tools={tools} className="story-value">
      <div className="story-chart">
        {points.length > 1 ? (
          <TimeChart title={title} model={model} height={height} isTable={isTable} />
        ) : (
          <p className="empty">Nothing is recorded of this value in this time.</p>
        )}
      </div>
      {isHeld && <p className="story-held">History of today’s holdings</p>}
      <Facts facts={facts} />
    </Panel>
  );
}

const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ label, value, note, isOver }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className={isOver ? "fact over" : "fact"}>
          <Value text={value} />
        </dd>
        <dd className="fact-note">{note ?? "\u00a0"}</dd>
      </div>
    ))}
  </dl>
);

/** The values of the chosen range; those around the alert are there already. */
function useShown(alert: Alert, own: readonly Point[], range: Range, from: number, now: number) {
  const day = usePoints(alert, from, "day", range === "day");
  const month = useMonth(alert, now, range === "month");
  if (range === "month") return { points: month.points, isHeld: month.source === "held" };
  return { points: range === "day" ? day : own, isHeld: false };
}

const hours = ({ from, to }: { from: number; to: number }) => `${hourMinute(from)} – ${hourMinute(to)} ${zoneText(to)}`;

const noTrades: readonly Execution[] = [];
