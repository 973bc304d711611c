import { useQuery as useData } from "@tanstack/react-query";
import type { components } from "../../../api/schema";
import { fixed } from "../../../format/numbers";
import { fullDate } from "../../../format/times";
import { SignedBar } from "../../../parts/charts/Bars";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { Light } from "../../../parts/marks/Light";
import type { LightState } from "../../../risk/light";
import { backtestQuery } from "../queries";
import { commonUnit, inUnit } from "./units";
import { zoneSentence } from "./words";

type Result = components["schemas"]["BacktestResponse"];

export const lightOfZone: Readonly<Record<string, LightState>> = { green: "within", yellow: "near", red: "over" };
const mostDays = 5;

/** Whether VaR keeps what it promises: days that lost more, and what the tests make of them. */
export function Backtest({ portfolioId, currency }: { portfolioId: string; currency: string }) {
  const historical = useData(backtestQuery(portfolioId, "historical"));
  const filtered = useData(backtestQuery(portfolioId, "filtered"));
  const light = historical.data?.traffic_light;
  return (
    <Panel title={`Backtest, VaR 99\u202f%`} className="backtest" tools={light && <span className="note">{light.days} days</span>}>
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
              <WorstDays result={result} currency={currency} />
              <Models results={[["Historical", result], ...(filtered.data ? [["Filtered", filtered.data] as const] : [])]} />
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

/** The newest days that lost more than forecast. */
function WorstDays({ result: { exceptions }, currency }: { result: Result; currency: string }) {
  const days = (exceptions ?? []).slice(-mostDays).reverse();
  if (days.length === 0) return null;
  const unit = commonUnit(days.map(({ outcome }) => outcome));
  const low = Math.min(...days.map(({ outcome }) => outcome));
  return (
    <table className="worst-days">
      <caption className="hidden-text">Newest days that lost more than VaR</caption>
      <thead>
        <tr>
          <th scope="col">Newest exceptions</th>
          <th scope="col" className="num">Loss, {unit.name} {currency}</th>
          <th scope="col" className="num">VaR</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, forecast, outcome }) => (
          <tr key={date}>
            <th scope="row">{fullDate(Date.parse(`${date}T12:00:00Z`))}</th>
            <td className="num">
              <span className="contribution"><SignedBar value={-outcome} low={0} high={-low} />{inUnit(-outcome, unit)}</span>
            </td>
            <td className="num">{inUnit(-forecast, unit)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
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
          <th scope="col" className="num">Exceptions</th>
          <th scope="col" className="num">Kupiec p</th>
          <th scope="col" className="num">Indep. p</th>
        </tr>
      </thead>
      <tbody>
        {results.map(([name, { traffic_light, exceptions, kupiec, christoffersen }]) => (
          <tr key={name}>
            <th scope="row">
              <span className="model"><Light state={lightOfZone[traffic_light?.light ?? ""] ?? "none"} size={13} />{name}</span>
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
