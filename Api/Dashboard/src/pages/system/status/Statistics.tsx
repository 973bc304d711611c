import type { components } from "../../../api/schema";
import { channelNames } from "../../../format/channels";
import { count, none, percent, withUnit } from "../../../format/numbers";
import { duration } from "../../../format/times";
import { Scrolled } from "../../../parts/layout/Scrolled";

type Statistic = components["schemas"]["DeliveryStatisticsResponse"];

/** What became of messages, channel by channel. */
export const Statistics = ({ channels }: { channels: readonly Statistic[] }) => (
  <Scrolled label="Statistics">
    <table>
      <caption className="hidden-text">Deliveries of 24 hours</caption>
      <thead>
        <tr>
          <th scope="col">Channel</th>
          {["Sent", "Queued", "Failed", "Dead", "Not sent", "Success", "p50", "p99"].map((name) => (
            <th key={name} scope="col" className="num">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {channels.map((one) => (
          <tr key={one.channel}>
            <th scope="row">{channelNames[one.channel]}</th>
            <td className="num strong">{count(one.sent)}</td>
            <td className="num">{count(one.queued)}</td>
            <td className={one.failed ? "num strong over" : "num"}>{count(one.failed)}</td>
            <td className={one.dead ? "num strong over" : "num"}>{count(one.dead)}</td>
            <td className="num">{count(one.suppressed)}</td>
            <td className="num">{one.success_share === null ? none : withUnit(percent(one.success_share, 1), "%")}</td>
            <td className="num">{seconds(one.p50_seconds)}</td>
            <td className="num">{seconds(one.p99_seconds)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </Scrolled>
);

const seconds = (value: number | null) => (value === null ? none : duration(value * 1000));
