import { useQuery as useData } from "@tanstack/react-query";
import type { components } from "../../../api/schema";
import { dayText } from "../../../format/times";
import { percent } from "../../../format/numbers";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { stressQuery } from "../queries";
import { commonUnit, inUnit, type CommonUnit } from "./units";

type Scenario = components["schemas"]["ScenarioResponse"];
const most = 8;

/** What today's positions would make. */
export function Stress({ portfolioId, currency }: { portfolioId: string; currency: string }) {
  const query = useData(stressQuery(portfolioId));
  return (
    <Panel title="Stress" className="stress" tools={<span className="note">today’s positions</span>}>
      <Loaded query={query} what="The stress test could not be computed." rows={7}>
        {({ scenarios }) => <Scenarios all={scenarios} currency={currency} />}
      </Loaded>
    </Panel>
  );
}

function Scenarios({ all, currency }: { all: readonly Scenario[]; currency: string }) {
  const defined = all.filter(({ profit }) => profit !== null);
  const undefinedOnes = all.filter(({ profit }) => profit === null);
  const unit = commonUnit(defined.map(({ profit }) => profit));
  return (
    <>
      {defined.length === 0 ? (
        <Empty>{undefinedOnes[0]?.reason?.detail ?? "No scenario is defined."}</Empty>
      ) : (
        <table>
          <thead>
            <tr>
              <th scope="col">Scenario</th>
              <th scope="col" className="num">
                {unit.name} {currency}
              </th>
              <th scope="col" className="num">
                % of NAV
              </th>
            </tr>
          </thead>
          <tbody>
            {defined.slice(0, most).map((one) => (
              <Row key={one.name} scenario={one} unit={unit} />
            ))}
          </tbody>
        </table>
      )}
      {undefinedOnes.length > 0 && defined.length > 0 && (
        <p className="panel-foot" title={undefinedOnes.map(({ name }) => name).join(", ")}>
          {undefinedOnes.length} more need closes that are older than those held
        </p>
      )}
    </>
  );
}

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

function Row({ scenario: { name, from, to, profit, profit_of_nav }, unit }: { scenario: Scenario; unit: CommonUnit }) {
  return (
    <tr>
      <th scope="row">
        {capital(name)} {from && <span className="ink3 small">{daysText(from, to ?? from)}</span>}
      </th>
      <td className="num">{inUnit(profit ?? 0, unit, true)}</td>
      <td className="num">{profit_of_nav === null ? "–" : percent(profit_of_nav, 2, true)}</td>
    </tr>
  );
}

function daysText(from: string, to: string) {
  return from === to ? dayText(from) : `${dayText(from).replace(dayText(to).slice(-5), "")} – ${dayText(to)}`;
}
