import { useQuery as useData } from "@tanstack/react-query";
import { useMemo, useRef, useState } from "react";
import { Link } from "wouter";
import { AlertCard } from "../../../alerting/card/AlertCard";
import { policiesQuery } from "../../../api/queries";
import type { Alert, Portfolio } from "../../../api/types";
import { count, counted } from "../../../format/numbers";
import { severityNames } from "../../../format/sentences";
import { useAlerts, useHasAlerts, useServerNow } from "../../../live/hooks";
import { Skeleton } from "../../../parts/layout/states";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import { useInside } from "../../../parts/tables/virtual/hooks/useInside";
import { useIsPhone } from "../../../parts/tables/virtual/hooks/useMedia";
import { partsOf, severities } from "./parts";
import { useEntered } from "./useEntered";
import "./AlertRail.css";

const mostWaiting = 12;
const mostOnPhone = 4;
const mostHandled = 6;

/** The open alerts: those that wait for someone first. What is new enters when nobody points at the list. */
export function AlertRail({ portfolios }: { portfolios: ReadonlyMap<string, Portfolio> }) {
  const box = useRef<HTMLElement>(null);
  const alerts = useAlerts();
  const isKnown = useHasAlerts();
  const now = useServerNow(1000);
  const inside = useInside(box);
  const { shown, fresh, enter } = useEntered(alerts, inside.isInside);
  const { data: policies = [] } = useData(policiesQuery);
  const [isUnfolded, unfold] = useState(false);
  const isPhone = useIsPhone();
  const most = isPhone ? mostOnPhone : mostWaiting;
  const { waiting, handled, bySeverity } = useMemo(() => partsOf(shown, Math.floor(now / 5000) * 5000), [shown, now]);
  const card = (alert: Alert) => (
    <AlertCard
      key={alert.id}
      alert={alert}
      now={now}
      policies={policies}
      portfolioName={portfolios.get(alert.portfolio_id)?.name ?? alert.portfolio_id}
    />
  );
  return (
    <aside ref={box} className="panel alert-rail" aria-label="Open alerts" {...inside.events}>
      <header className="panel-head">
        <h2>Open alerts</h2>
        <SeverityCounts counts={bySeverity} />
      </header>
      <div className="rail-part">
        <span>Waiting for someone</span>
        {fresh > 0 && (
          <button type="button" className="link-button" onClick={enter}>
            {count(fresh)} new
          </button>
        )}
        <b>{isKnown && count(waiting.length)}</b>
      </div>
      {waiting.length > 0 && <ul>{waiting.slice(0, most).map(card)}</ul>}
      {waiting.length === 0 && (isKnown ? <p className="rail-none">Nothing waits.</p> : <Skeleton rows={3} />)}
      <More hidden={waiting.length - most} query="status=triggered" />
      <div className="rail-part">
        <span>Acknowledged or snoozed</span>
        {isPhone && handled.length > 0 && (
          <button type="button" className="link-button" aria-expanded={isUnfolded} onClick={() => unfold(!isUnfolded)}>
            {isUnfolded ? "Hide" : "Show"}
          </button>
        )}
        <b>{isKnown && count(handled.length)}</b>
      </div>
      {(!isPhone || isUnfolded) && handled.length > 0 && (
        <>
          <ul>{handled.slice(0, mostHandled).map(card)}</ul>
          <More hidden={handled.length - mostHandled} query="status=acknowledged" />
        </>
      )}
    </aside>
  );
}

function More({ hidden, query }: { hidden: number; query: string }) {
  if (hidden <= 0) return null;
  return (
    <p className="rail-more">
      <Link className="link" href={`/alerts?${query}`}>
        {count(hidden)} more in Alerts
      </Link>
    </p>
  );
}

function SeverityCounts({ counts }: { counts: ReadonlyMap<string, number> }) {
  const present = severities.filter((severity) => counts.has(severity));
  return (
    <p className="severity-counts tools">
      {present.map((severity) => (
        <span key={severity} aria-hidden="true">
          <SeverityBars severity={severity} />
          {count(counts.get(severity)!)}
        </span>
      ))}
      <span className="hidden-text">
        {present
          .map((severity) => `${count(counts.get(severity)!)} ${severityNames[severity].toLowerCase()}`)
          .join(", ") || counted(0, "alert")}
      </span>
    </p>
  );
}
