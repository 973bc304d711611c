import { useQuery as useData } from "@tanstack/react-query";
import { useMemo } from "react";
import type { Snapshot } from "../../../api/types";
import { metricName, metricOf, metricText } from "../../../format/metrics";
import { fixed, percent } from "../../../format/numbers";
import { whyNone } from "../../../format/reasons";
import { seriesQuery } from "../../../parts/charts/series";
import { TimeChart } from "../../../parts/charts/TimeChart";
import { Panel } from "../../../parts/layout/Panel";
import { Loaded } from "../../../parts/layout/states";
import type { TimeRange } from "../../../parts/range/range";
import { drawdownWords } from "../words";
import { firstHeld, scaled, shownFrom, since, sourceOf, withGaps, withLive } from "./series";

interface Props {
  readonly snapshot: Snapshot;
  readonly benchmark: string | null;
  readonly range: TimeRange;
  readonly isTable: boolean;
}

const ratios = [
  "sharpe_ratio",
  "volatility",
  "sortino_ratio",
  "ewma_volatility",
  "calmar_ratio",
  "beta",
  "win_rate",
  "concentration_risk.effective_positions",
  "profit_factor",
  "concentration_risk.hhi",
];
const decimals: Readonly<Record<string, number>> = {
  volatility: 1,
  ewma_volatility: 1,
  win_rate: 1,
  "concentration_risk.hhi": 3,
  "concentration_risk.effective_positions": 1,
};
const names: Readonly<Record<string, string>> = {
  sharpe_ratio: "Sharpe",
  sortino_ratio: "Sortino",
  calmar_ratio: "Calmar",
  "concentration_risk.hhi": "HHI",
  "concentration_risk.effective_positions": "Eff. positions",
};

/** How far below its highest NAV, and the ratios of the realised returns. */
export function Drawdown({ snapshot, benchmark, range, isTable }: Props) {
  const source = sourceOf(range, snapshot.realised_from);
  const recorded = useData(seriesQuery(snapshot.portfolio_id, "current_drawdown", range, source));
  const risk = useData(seriesQuery(snapshot.portfolio_id, "var_99", range, source));
  const { current_drawdown, max_drawdown } = snapshot.metrics;
  const model = useMemo(() => {
    const held = since(recorded.data ?? [], firstHeld(risk.data ?? []));
    const live = withLive(held, snapshot.as_of, snapshot.metrics.current_drawdown, range);
    const points = scaled(withGaps(live, source, range), 100);
    const from = shownFrom([points], range);
    const series = [{ label: metricName("current_drawdown"), endLabel: "", points, isArea: true }];
    return { series, from, to: range.to, unit: "%", format: (value: number) => fixed(value, 2) };
  }, [recorded.data, risk.data, snapshot, range, source]);
  const said = [
    current_drawdown !== null && `now ${percent(current_drawdown)}`,
    max_drawdown !== null && `worst ${percent(max_drawdown)}`,
  ].filter(Boolean);
  return (
    <Panel title="Drawdown, %" tools={<span className="note">{said.join(", ")}</span>}>
      <Loaded query={recorded} what="The drawdown could not be loaded." rows={5}>
        {() => (
          <div className="panel-body">
            <TimeChart title="Drawdown, %" model={model} height={206} isTable={isTable} />
          </div>
        )}
      </Loaded>
      <p className="held">
        {drawdownWords(snapshot)}
        {snapshot.realised_from === "held" && " History of today’s holdings."}
      </p>
      <dl className="ratios">
        {ratios.map((id) => (
          <div key={id}>
            <dt>{id === "beta" && benchmark ? `Beta, ${benchmark}` : (names[id] ?? metricName(id))}</dt>
            <Ratio id={id} snapshot={snapshot} />
          </div>
        ))}
      </dl>
    </Panel>
  );
}

function Ratio({ id, snapshot }: { id: string; snapshot: Snapshot }) {
  const value = metricOf(snapshot.metrics, id);
  return <dd title={value === null ? whyNone(snapshot) : undefined}>{metricText(id, value, decimals[id])}</dd>;
}
