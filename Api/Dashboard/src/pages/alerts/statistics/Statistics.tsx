import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo } from "react";
import { Link } from "wouter";
import { portfoliosQuery } from "../../../api/queries";
import type { AlertStatistics } from "../../../api/types";
import { metricName } from "../../../format/metrics";
import { count, counted, none } from "../../../format/numbers";
import { duration, timeShort } from "../../../format/times";
import { isWatch } from "../../../alerting/words";
import { serverNow } from "../../../live/clock";
import { Bars, type Bar } from "../../../parts/charts/Bars";
import { FilterSegments } from "../../../parts/filters/FilterBar";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { Figure } from "../../../parts/values/Figure";
import { can } from "../../../session/session";
import { useQuery } from "../../../shell/query";
import { byHourOfDay } from "./hourOfDay";
import { statisticsQuery } from "./query";
import "./Statistics.css";

const dayMs = 86_400_000;
const periods = [
  ["7", "7 days"],
  ["30", "30 days"],
  ["90", "90 days"],
] as const;
const mostBars = 12;
const mostLimits = 20;

/** What alerts are about, when they come, how fast somebody takes them on, and which limits cry most. */
export function Statistics() {
  const [query, change] = useQuery();
  const days = periods.find(([one]) => one === query.get("days"))?.[0] ?? "30";
  const from = Math.floor(serverNow() / dayMs) * dayMs - (Number(days) - 1) * dayMs;
  const statistics = useFetched(statisticsQuery(from));
  return (
    <div className="alert-statistics">
      <FilterSegments
        label="Period"
        value={days}
        options={periods}
        onChange={(next) => change({ days: next === "30" ? null : next })}
      />
      <Loaded query={statistics} what="The statistics could not be loaded." rows={8}>
        {(found) => (found.alerts === 0 ? <Empty>No alert opened in {days} days.</Empty> : <Shown found={found} />)}
      </Loaded>
    </div>
  );
}

function Shown({ found }: { found: AlertStatistics }) {
  const portfolios = useFetched(portfoliosQuery).data;
  const names = useMemo(() => new Map((portfolios ?? []).map((one) => [one.id, one.name])), [portfolios]);
  const name = (id: string) => names.get(id) ?? id;
  return (
    <>
      <dl className="panel statistics-figures">
        <Figure label="Opened" number={count(found.alerts)} note={severityNote(found)} />
        <Figure label="Acknowledged" number={count(found.acknowledged)} note="by somebody" />
        <Figure
          label="Time to acknowledge, p50"
          number={lengthOf(found.acknowledge_p50_seconds)}
          note="half are faster"
        />
        <Figure
          label="Time to acknowledge, p90"
          number={lengthOf(found.acknowledge_p90_seconds)}
          note="nine in ten are faster"
        />
      </dl>
      <div className="statistics-columns">
        <Counts title="By metric" counts={found.metrics.map((one) => [metricLabel(one.metric_type), one.alerts])} />
        <Counts title="By portfolio" counts={found.portfolios.map((one) => [name(one.portfolio_id), one.alerts])} />
        <HourPanel found={found} />
      </div>
      <Noisiest found={found} name={name} />
    </>
  );
}

const lengthOf = (seconds: number | null) => (seconds === null ? none : duration(seconds * 1000));
const metricLabel = (metric: string) =>
  isWatch(metric) ? metric.replace(".", ": ").replaceAll("_", " ") : metricName(metric);

const severityNote = ({ severities }: AlertStatistics) =>
  [...severities]
    .reverse()
    .filter((one) => one.alerts > 0)
    .map((one) => `${one.alerts} ${one.severity}`)
    .join(", ");

function Counts({ title, counts }: { title: string; counts: readonly (readonly [string, number])[] }) {
  const bars: Bar[] = counts.slice(0, mostBars).map(([label, value]) => ({ label, value, text: count(value) }));
  const left = counts.length - bars.length;
  return (
    <Panel title={title} note="alerts opened">
      <Bars bars={bars} label={title} />
      {left > 0 && <p className="panel-foot">and {left} more</p>}
    </Panel>
  );
}

function HourPanel({ found }: { found: AlertStatistics }) {
  const hours = byHourOfDay(found.hours);
  const most = Math.max(1, ...hours);
  const busiest = hours.indexOf(Math.max(...hours));
  return (
    <Panel title="By hour of the day" note={`busiest ${two(busiest)}:00 – ${two((busiest + 1) % 24)}:00`}>
      <div
        className="hours-of-day"
        role="img"
        aria-label={`Alerts by hour of the day: ${hours.map((n, hour) => `${two(hour)} h ${n}`).join(", ")}`}
      >
        {hours.map((n, hour) => (
          <i key={hour} style={{ height: `${(n / most) * 100}%` }} title={`${two(hour)}:00: ${counted(n, "alert")}`} />
        ))}
      </div>
      <p className="hours-axis" aria-hidden="true">
        <span>00</span>
        <span>06</span>
        <span>12</span>
        <span>18</span>
        <span>24</span>
      </p>
    </Panel>
  );
}

const two = (hour: number) => String(hour).padStart(2, "0");

function Noisiest({ found, name }: { found: AlertStatistics; name: (id: string) => string }) {
  const now = serverNow();
  return (
    <Panel title="Noisiest limits" note={`of ${count(found.limits.length)}`}>
      <div className="noisiest" tabIndex={0} role="region" aria-label="Noisiest limits">
        <table>
          <thead>
            <tr>
              <th scope="col">Limit</th>
              <th scope="col">Portfolio</th>
              <th scope="col" className="num">
                Alerts
              </th>
              <th scope="col" className="num">
                Last
              </th>
              <th scope="col">
                <span className="hidden-text">Edit</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {found.limits.slice(0, mostLimits).map((one) => (
              <tr key={one.threshold_id}>
                <td className="strong">{metricLabel(one.metric_type)}</td>
                <td>
                  <Link className="link" href={`/portfolios/${one.portfolio_id}`}>
                    {name(one.portfolio_id)}
                  </Link>
                </td>
                <td className="num">{count(one.alerts)}</td>
                <td className="num">{timeShort(Date.parse(one.last_at), now)}</td>
                <td className="num">
                  {!isWatch(one.metric_type) && can("risk_manager") && (
                    <Link className="link" href={`/limits/${one.threshold_id}`}>
                      Edit limit
                    </Link>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Panel>
  );
}
