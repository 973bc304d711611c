import { useQuery as useData } from "@tanstack/react-query";
import { useMemo, type ReactNode } from "react";
import type { Snapshot } from "../../../api/types";
import { fixed } from "../../../format/numbers";
import { metricName } from "../../../format/metrics";
import { seriesQuery } from "../../../parts/charts/series";
import { TimeChart } from "../../../parts/charts/TimeChart";
import type { ChartModel, ChartSeries, LimitLine, Point } from "../../../parts/charts/time/model";
import { Loaded } from "../../../parts/layout/states";
import { Panel } from "../../../parts/layout/Panel";
import { rangeText, type TimeRange } from "../../../parts/range/range";
import { closestFirst } from "../../../risk/use";
import { firstHeld, scaled, shownFrom, since, sourceOf, withGaps, withLive } from "./series";

interface Props {
  readonly snapshot: Snapshot;
  readonly range: TimeRange;
  readonly isTable: boolean;
  readonly onTable: () => void;
  /** The range, where the head has no room for it. */
  readonly picker: ReactNode;
}

const lines = [
  { metric: "var_99", endLabel: "VaR" },
  { metric: "cvar_975", endLabel: "CVaR" },
] as const;
const title = "VaR and CVaR, % of NAV";
const liveMs = 250;
const calmMs = 1000;

/** VaR and CVaR over time with their limits, as losses. */
export function RiskChart({ snapshot, range, isTable, onTable, picker }: Props) {
  const source = sourceOf(range, snapshot.realised_from);
  const valueAtRisk = useData(seriesQuery(snapshot.portfolio_id, "var_99", range, source));
  const shortfall = useData(seriesQuery(snapshot.portfolio_id, "cvar_975", range, source));
  const model = useRiskModel(snapshot, range, valueAtRisk.data, shortfall.data);
  return (
    <Panel
      title={title}
      className="risk-chart"
      id="history"
      note={<Legend hasLimits={(model.limits?.length ?? 0) > 0} />}
      tools={
        <>
          <span className="note wide">{rangeText({ ...range, from: model.from ?? range.from })}</span>
          <button type="button" className="button small wide" aria-pressed={isTable} onClick={onTable}>
            {isTable ? "Chart" : "Table"}
          </button>
        </>
      }
    >
      {picker}
      <Loaded query={valueAtRisk} what="The history could not be loaded." rows={7}>
        {() => (
          <div className="panel-body">
            <TimeChart
              title={title}
              model={model}
              height={240}
              paintMs={range.name === "1D" ? liveMs : calmMs}
              isTable={isTable}
            />
          </div>
        )}
      </Loaded>
      {source === "held" && <p className="held">History of today’s holdings</p>}
    </Panel>
  );
}

function useRiskModel(snapshot: Snapshot, range: TimeRange, ...recorded: (readonly Point[] | undefined)[]): ChartModel {
  return useMemo(() => {
    const { metrics, limits, as_of } = snapshot;
    const source = sourceOf(range, snapshot.realised_from);
    const from = firstHeld(recorded[0] ?? []);
    const points = lines.map(({ metric }, index) => {
      const held = since(recorded[index] ?? [], from);
      return scaled(withGaps(withLive(held, as_of, metrics[metric], range), source, range), -100);
    });
    const series = lines.map(({ metric, endLabel }, index): ChartSeries => ({
      label: metricName(metric),
      endLabel,
      points: points[index]!,
      isOver: limits.some((limit) => limit.metric_type === metric && limit.is_over),
    }));
    return {
      series,
      limits: limitLines(snapshot),
      from: shownFrom(points, range),
      to: range.to,
      unit: "% of NAV",
      format: (value) => fixed(value, 2),
    };
    // The recorded points are compared one by one: the array of them is new each time.
  }, [snapshot, range, ...recorded]);
}

// Of several limits on one metric the closest is drawn.
const limitLines = ({ limits }: Snapshot): LimitLine[] =>
  lines.flatMap(({ metric }) => {
    const limit = closestFirst(limits).find((one) => one.metric_type === metric);
    return limit ? [{ label: "limit", value: limit.threshold_value * -100 }] : [];
  });

const Legend = ({ hasLimits }: { hasLimits: boolean }) => (
  <span className="chart-legend">
    <span>
      <i className="first" />
      {metricName("var_99")}
    </span>
    <span>
      <i className="second" />
      {metricName("cvar_975")}
    </span>
    {hasLimits && (
      <span>
        <i className="limit" />
        limit
      </span>
    )}
  </span>
);
