import { lazy, Suspense } from "react";
import { DataTableView } from "../tables/DataTableView";
import { chartTable } from "./time/table";
import type { ChartModel } from "./time/model";

const LiveTimeChart = lazy(() => import("./time/LiveTimeChart"));

export interface TimeChartProps {
  /** What the chart is of: "VaR and CVaR, % of NAV". */
  readonly title: string;
  readonly model: ChartModel;
  readonly height: number;
  /** At most one drawing in this time; a second if not given. */
  readonly paintMs?: number;
  /** ms since 1970; gives the chart a brush. */
  readonly onBrush?: (from: number, to: number) => void;
  /** Its numbers as a table instead. */
  readonly isTable?: boolean;
}

/** Lines over time. What draws them is fetched when the first chart is shown. */
export function TimeChart(props: TimeChartProps) {
  if (props.isTable) return <DataTableView caption={props.title} height={props.height} {...chartTable(props.model)} />;
  return (
    <Suspense fallback={<div style={{ height: props.height }} />}>
      <LiveTimeChart {...props} />
    </Suspense>
  );
}
