import { Link } from "wouter";
import type { LimitUsage } from "../../../api/types";
import { metricName, metricPair } from "../../../format/metrics";
import { metricFormat } from "../../../format/metrics";
import { counted, narrowSpace, none, percent } from "../../../format/numbers";
import { Empty } from "../../../parts/layout/states";
import { Panel } from "../../../parts/layout/Panel";
import { Light } from "../../../parts/marks/Light";
import { UseBar } from "../../../parts/marks/UseBar";
import { closestFirst, limitState, useOf } from "../../../risk/use";
import { can } from "../../../session/session";
import "./LimitsPanel.css";

interface Props {
  readonly portfolioId: string;
  readonly limits: readonly LimitUsage[];
}

const most = 6;

/** The limits, the closest to being broken first. */
export function LimitsPanel({ portfolioId, limits }: Props) {
  const sorted = closestFirst(limits);
  const all = `/limits?portfolio=${encodeURIComponent(portfolioId)}`;
  const mayEdit = can("risk_manager");
  const add = `/limits/new?portfolio=${encodeURIComponent(portfolioId)}`;
  return (
    <Panel
      title="Limits"
      note={limits.length > 0 ? `${limits.length}, closest first` : undefined}
      className="limits-panel"
      id="limits"
      tools={
        mayEdit && limits.length > 0 ? (
          <Link className="link small" href={all}>
            Edit
          </Link>
        ) : undefined
      }
    >
      {limits.length === 0 ? (
        <Empty
          action={
            mayEdit ? (
              <Link className="link" href={add}>
                Add the first
              </Link>
            ) : undefined
          }
        >
          No limits yet.
        </Empty>
      ) : (
        <ul>
          {sorted.slice(0, most).map((limit) => (
            <Limit key={limit.threshold_id} limit={limit} />
          ))}
        </ul>
      )}
      {limits.length > 0 && (
        <p className="panel-foot">
          <span>{moreText(sorted.slice(most))}</span>
          <Link className="link" href={all}>
            All limits
          </Link>
        </p>
      )}
    </Panel>
  );
}

function moreText(rest: readonly LimitUsage[]) {
  const [highest] = rest;
  if (!highest) return "";
  const use = useOf(highest);
  return use === null
    ? counted(rest.length, "more limit")
    : `${rest.length} more, up to ${percent(use, 0)}${narrowSpace}%`;
}

function Limit({ limit }: { limit: LimitUsage }) {
  const { metric_type, value, threshold_value, threshold_id, error } = limit;
  const state = limitState(limit);
  const use = useOf(limit);
  const pair = metricPair(metric_type, value, threshold_value);
  const used =
    use === null ? (state === "over" ? "over" : none) : `${percent(use, state === "over" ? 1 : 0)}${narrowSpace}%`;
  return (
    <li title={error ?? undefined}>
      <Light state={state === "unknown" ? "stale" : state} size={14} />
      <Link className="limit-title" href={`/limits/${encodeURIComponent(threshold_id)}`}>
        {metricName(metric_type)}
        {isFloor(limit) && ", at least"}
      </Link>
      <span className="limit-values live-number">
        {numberOf(pair.value)} <span className="ink3">of {pair.limit}</span>
      </span>
      <span className={`limit-used ${state}`} data-testid={`use-${threshold_id}`}>
        {used}
      </span>
      <UseBar use={use} state={state} />
    </li>
  );
}

// The unit stands once, behind the limit.
const numberOf = (text: string) => text.replace(/\u202f[%×]$/, "");

const isFloor = ({ metric_type, comparison_type }: LimitUsage) =>
  comparison_type.startsWith("less") && !metricFormat(metric_type).isLoss && !metricFormat(metric_type).isSigned;
