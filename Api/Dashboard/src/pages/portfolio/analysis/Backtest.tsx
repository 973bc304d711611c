import { useQuery as useData } from "@tanstack/react-query";
import type { components } from "../../../api/schema";
import { fixed } from "../../../format/numbers";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { Light } from "../../../parts/marks/Light";
import type { LightState } from "../../../risk/light";
import { backtestQuery } from "../queries";
import { DailyChart } from "./DailyChart";
import { commonUnit } from "./units";
import { zoneSentence } from "./words";

type Result = components["schemas"]["BacktestResponse"];

export const lightOfZone: Readonly<Record<string, LightState>> = { green: "within", yellow: "near", red: "over" };

interface Props {
  readonly portfolioId: string;
  readonly currency: string;
  readonly isTable: boolean;
}

/** Whether VaR keeps what it promises: each day against its forecast, and what the tests make of it. */
export function Backtest({ portfolioId, currency, isTable }: Props) {
  const historical = useData(backtestQuery(portfolioId, "historical", "true"));
  const filtered = useData(backtestQuery(portfolioId, "filtered"));
  const light = historical.data?.traffic_light;
  return (
    <Panel
      title={`Backtest, VaR 99\u202f%`}
      className="backtest"
      tools={light && <span className="note">{light.days} days</span>}
    >
      <Loaded query={historical} what="The backtest could not be computed." rows={6}>
        {(result) =>
          result.traffic_light === null ? (
            <Empty>{result.reason?.detail ?? "There are too few closes to test."}</Empty>
          ) : (
            <>
              <p className="zone">
                <Light state={lightOfZone[result.traffic_light.light] ?? "none"} size={16} isNamed={false} />
                <b>{zoneSentence(result.traffic_light)}</b>
              </p>
              <Daily days={result.daily ?? []} currency={currency} isTable={isTable} />
              <Models
                results={[["Historical", result], ...(filtered.data ? [["Filtered", filtered.data] as const] : [])]}
              />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function Daily({ days, ...rest }: { days: NonNullable<Result["daily"]>; currency: string; isTable: boolean }) {
  const unit = commonUnit(days.flatMap(({ outcome, forecast }) => [outcome, forecast]));
  return <DailyChart days={days} unit={unit} {...rest} />;
}

const probability = (test: Result["kupiec"]) => (test === null ? "–" : fixed(test.p_value, 2));

function Models({ results }: { results: readonly (readonly [string, Result])[] }) {
  const tested = results[0]?.[1];
  return (
    <table>
      <caption className="hidden-text">Tests by model</caption>
      <thead>
        <tr>
          <th scope="col">Model, {tested?.tested_days ?? 0} days</th>
          <th scope="col" className="num">
            Exceptions
          </th>
          <th scope="col" className="num">
            Kupiec p
          </th>
          <th scope="col" className="num">
            Indep. p
          </th>
        </tr>
      </thead>
      <tbody>
        {results.map(([name, { traffic_light, exceptions, kupiec, christoffersen }]) => (
          <tr key={name}>
            <th scope="row">
              <span className="model">
                <Light state={lightOfZone[traffic_light?.light ?? ""] ?? "none"} size={13} />
                {name}
              </span>
            </th>
            <td className="num">{exceptions?.length ?? "–"}</td>
            <td className="num">{probability(kupiec)}</td>
            <td className="num">{probability(christoffersen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
