import type { components } from "../../../api/schema";
import { count, counted, none } from "../../../format/numbers";
import { duration, timeText } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Panel } from "../../../parts/layout/Panel";
import { Empty } from "../../../parts/layout/states";
import { Scrolled } from "../../../parts/layout/Scrolled";

type Node = components["schemas"]["EngineNode"];

/** The processes that run the engine. */
export const Engine = ({ nodes }: { nodes: readonly Node[] }) => (
  <Panel title="Engine" note={counted(nodes.length, "node")}>
    {nodes.length === 0 ? (
      <Empty>No node can be reached.</Empty>
    ) : (
      <Scrolled label="Nodes">
        <table>
          <caption className="hidden-text">Engine nodes</caption>
          <thead>
            <tr>
              <th scope="col">Node</th>
              <th scope="col">Runs since</th>
              <th scope="col" className="num">
                Grains in memory
              </th>
            </tr>
          </thead>
          <tbody>
            {nodes.map(({ name, since, activations }) => (
              <tr key={name}>
                <th scope="row" className="id-text">
                  {name}
                </th>
                <td>
                  {timeText(Date.parse(since), serverNow())}{" "}
                  <span className="ink3">for {duration(serverNow() - Date.parse(since))}</span>
                </td>
                <td className="num">{activations === null ? none : count(activations)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Scrolled>
    )}
  </Panel>
);
