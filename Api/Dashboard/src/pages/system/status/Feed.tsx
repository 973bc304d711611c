import type { components } from "../../../api/schema";
import { count, fixed, none, withUnit } from "../../../format/numbers";
import { duration, timeShort } from "../../../format/times";
import { serverNow } from "../../../live/clock";
import { Facts } from "../../../parts/layout/Facts";
import { Panel } from "../../../parts/layout/Panel";
import { Scrolled } from "../../../parts/layout/Scrolled";

type State = components["schemas"]["FeedResponse"];

const reasons: Record<string, string> = {
  not_positive: "not above 0",
  out_of_order: "older than the last",
  in_future: "ahead of the clock",
  jump: "too far from the last",
  bad_symbol: "no such symbol",
};

function lag(seconds: number | null) {
  if (seconds === null) return none;
  return seconds < 1 ? withUnit(fixed(seconds * 1000, 0), "ms") : duration(seconds * 1000);
}

/** What comes in by way of prices, and what was not taken. */
export const Feed = ({ feed }: { feed: State }) => (
  <Panel
    title="Feed"
    note={feed.arrived_at ? `last tick ${duration(serverNow() - Date.parse(feed.arrived_at))} ago` : "no tick yet"}
  >
    <Facts
      facts={[
        { label: "Symbols", value: count(feed.symbols), note: "with a price" },
        {
          label: "Ticks a second",
          value: fixed(feed.ticks_per_second, 1),
          note: `${count(feed.accepted)} in all`,
        },
        { label: "Lag p50", value: lag(feed.lag_p50_seconds), note: `p99 ${lag(feed.lag_p99_seconds)}` },
        {
          label: "Quarantined",
          value: <span className={feed.quarantined ? "near" : undefined}>{count(feed.quarantined)}</span>,
          note: `${count(feed.rejected)} rejected`,
        },
      ]}
    />
    {feed.refused.length > 0 && <Refused ticks={feed.refused} />}
  </Panel>
);

const Refused = ({ ticks }: { ticks: State["refused"] }) => (
  <Scrolled label="Refused ticks">
    <table>
      <caption className="hidden-text">The newest ticks that were not taken</caption>
      <thead>
        <tr>
          <th scope="col">Refused</th>
          <th scope="col">Symbol</th>
          <th scope="col" className="num">
            Price
          </th>
          <th scope="col" className="num">
            Last
          </th>
          <th scope="col">Because</th>
        </tr>
      </thead>
      <tbody>
        {ticks.slice(0, 5).map((tick) => (
          <tr key={`${tick.symbol} ${tick.arrived_at}`}>
            <td className="ink2">{timeShort(Date.parse(tick.arrived_at), serverNow())}</td>
            <td className="id-text">{tick.symbol}</td>
            <td className="num">{fixed(tick.price, 2)}</td>
            <td className="num ink2">{tick.last_price === null ? none : fixed(tick.last_price, 2)}</td>
            <td>{reasons[tick.reason] ?? tick.reason}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolled>
);
