import { Link } from "wouter";
import type { Alert, Policy } from "../../api/types";
import { alertSentence, isWaiting, severityNames } from "../../format/sentences";
import { SeverityBars } from "../../parts/marks/SeverityBars";
import { Countdown } from "../../parts/values/Countdown";
import { caller } from "../../session/session";
import { AcknowledgeButton } from "./AcknowledgeButton";
import { cardKey } from "./cardKey";
import { useRefusal } from "../state";
import { nextStep, openFor, whoHas } from "../words";
import "./AlertCard.css";

interface Props {
  readonly alert: Alert;
  readonly portfolioName: string;
  readonly policies: readonly Policy[];
  /** Service time, ms since 1970. */
  readonly now: number;
  readonly isSelected?: boolean;
}

/** An alert in a list of few. */
export function AlertCard({ alert, portfolioName, policies, now, isSelected = false }: Props) {
  const classes = `alert-card${isWaiting(alert, now) ? " waiting" : ""}${isSelected ? " selected" : ""}`;
  return (
    <li
      className={classes}
      data-testid={`alert-${alert.id}`}
      data-state={alert.status}
      onKeyDown={(event) => cardKey(event.nativeEvent, alert)}
    >
      <AlertCardBody alert={alert} portfolioName={portfolioName} policies={policies} now={now} />
    </li>
  );
}

/** How bad, where, how long; the sentence; who is next; take it on. */
export function AlertCardBody({ alert, portfolioName, policies, now }: Omit<Props, "isSelected">) {
  const refusal = useRefusal(alert.id);
  return (
    <>
      <p className="about">
        <SeverityBars severity={alert.severity} />
        <span>{severityNames[alert.severity]}</span>
        <span className="ink3" aria-hidden="true">
          ·
        </span>
        <Link className="link" href={`/portfolios/${alert.portfolio_id}`}>
          {portfolioName}
        </Link>
        <span className="grow" />
        <span className="ink3">{openFor(alert, now)}</span>
      </p>
      <h3>
        <Link href={`/alerts/${alert.id}`}>{alertSentence(alert)}</Link>
      </h3>
      <div className="next">
        <Standing alert={alert} policies={policies} now={now} />
        <span className="grow" />
        {isWaiting(alert, now) && <AcknowledgeButton alert={alert} isSmall />}
      </div>
      {refusal && <p className="refusal">{refusal}</p>}
    </>
  );
}

function Standing({ alert, policies, now }: Pick<Props, "alert" | "policies" | "now">) {
  const next = nextStep(alert, policies, now);
  if (!isWaiting(alert, now))
    return (
      <span>
        {whoHas(alert, now, caller()?.name)}
        {alert.status === "acknowledged" && `. ${next.text}`}
      </span>
    );
  return (
    <span>
      {next.text}
      {next.at && (
        <>
          {" "}
          <Countdown until={next.at} className="strong ink" />
        </>
      )}
    </span>
  );
}
