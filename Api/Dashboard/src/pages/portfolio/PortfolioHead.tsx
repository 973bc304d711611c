import { Link } from "wouter";
import type { Alert, Portfolio, Snapshot } from "../../api/types";
import { counted } from "../../format/numbers";
import { priceTrouble } from "../../format/reasons";
import { timeText } from "../../format/times";
import { Light } from "../../parts/marks/Light";
import { factsOf } from "../../risk/facts";
import { verdictOf } from "./words";
import { scoreSum } from "../overview/table/score";

interface Props {
  readonly portfolio: Portfolio;
  readonly snapshot: Snapshot;
  readonly alerts: readonly Alert[];
  readonly now: number;
}

/** Which portfolio, how it stands, and why. */
export function PortfolioTitle({ portfolio, snapshot, alerts, now }: Props) {
  const { light, score } = factsOf(snapshot);
  const { id, name, desk, base_currency } = portfolio;
  const asOf = snapshot.as_of === null ? "no price yet" : `as of ${timeText(Date.parse(snapshot.as_of), now)}`;
  const count = counted(snapshot.metrics.position_count ?? portfolio.positions.length, "position");
  return (
    <>
      <div className="portfolio-title">
        <Light state={light.state} isStale={light.isStale} size={20} testId={`light-${id}`} />
        <h1>{name}</h1>
        <p className="meta">
          {[id, desk, base_currency, count].filter(Boolean).join(" · ")} ·{" "}
          <span title={scoreSum(score)}>score {score.value}</span> · <span className="live-number">{asOf}</span>
        </p>
      </div>
      <Why snapshot={snapshot} alerts={alerts} now={now} />
    </>
  );
}

function Why({ snapshot, alerts, now }: Pick<Props, "snapshot" | "alerts" | "now">) {
  const { limit, text, rest } = verdictOf(snapshot, alerts, now);
  const trouble = priceTrouble(snapshot, now);
  const href = limit?.open_alert_id ? `/alerts/${limit.open_alert_id}` : limit ? `/limits/${limit.threshold_id}` : null;
  return (
    <p className="why">
      {href ? (
        <Link className="link" href={href}>
          {text}
        </Link>
      ) : (
        text
      )}
      {rest}
      {trouble && <> {trouble}.</>}
    </p>
  );
}
