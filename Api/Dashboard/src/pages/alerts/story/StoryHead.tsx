import { Link } from "wouter";
import { useRefusal } from "../../../alerting/state";
import type { Alert } from "../../../api/types";
import { alertSentence, isWaiting, severityNames } from "../../../format/sentences";
import { durationExact, timeShort } from "../../../format/times";
import { Light } from "../../../parts/marks/Light";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import type { LightState } from "../../../risk/light";
import { isOver, whoHas } from "../../../alerting/words";
import { caller } from "../../../session/session";
import { StoryActions } from "./StoryActions";

interface Props {
  readonly alert: Alert;
  readonly portfolioName: string;
  readonly now: number;
  readonly isBeside: boolean;
  readonly onClose?: () => void;
}

/** What it is, how bad, where, since when, and who has it. */
export function StoryHead({ alert, portfolioName, now, isBeside, onClose }: Props) {
  const refusal = useRefusal(alert.id);
  const Heading = isBeside ? "h2" : "h1";
  return (
    <header className="story-head">
      <div className="story-title">
        <p className="crumb">
          {isBeside ? (
            <Link href={`/alerts/${alert.id}`} state={null}>
              Open as a page
            </Link>
          ) : (
            <>
              <Link href="/alerts">Alerts</Link> / {alert.id}
            </>
          )}
        </p>
        {isBeside && (
          <button type="button" className="icon-button close" aria-label="Close the story" onClick={onClose}>
            ×
          </button>
        )}
        <Heading>
          <Light state={lightOf(alert)} size={20} />
          <span>{alertSentence(alert)}</span>
        </Heading>
        <p className="meta">
          <span className="pair">
            <SeverityBars severity={alert.severity} />
            <b>{severityNames[alert.severity]}</b>
          </span>
          <Dot />
          <Link className="link" href={`/portfolios/${alert.portfolio_id}`}>
            {portfolioName}
          </Link>
          <Dot />
          <span>{openedText(alert, now)}</span>
          <Dot isOnPhone={false} />
          <b className="who">{lower(whoHas(alert, now, caller()?.name))}</b>
        </p>
        {refusal && <p className="refusal">{refusal}</p>}
      </div>
      <StoryActions alert={alert} />
    </header>
  );
}

const Dot = ({ isOnPhone = true }) => (
  <span className={`ink3${isOnPhone ? "" : " not-phone"}`} aria-hidden="true">
    ·
  </span>
);

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** Red while it waits or is over; a calm mark once it is over. */
function lightOf(alert: Alert): LightState {
  if (alert.status === "resolved") return "within";
  return isOver(alert) || isWaiting(alert, 0) ? "over" : "near";
}

function openedText(alert: Alert, now: number) {
  const opened = Date.parse(alert.triggered_at);
  const long = alert.resolved_at
    ? `, open for ${durationExact(Date.parse(alert.resolved_at) - opened)}`
    : `, ${durationExact(now - opened)} ago`;
  return `opened ${timeShort(opened, now)}${long}`;
}
