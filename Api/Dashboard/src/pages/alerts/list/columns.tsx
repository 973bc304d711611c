import { Link } from "wouter";
import { AcknowledgeButton } from "../../../alerting/card/AcknowledgeButton";
import { AlertCardBody } from "../../../alerting/card/AlertCard";
import { StateMark } from "../../../alerting/card/StateMark";
import { useRefusal } from "../../../alerting/state";
import { nextStep, openFor, whoHas } from "../../../alerting/words";
import type { Alert, Policy } from "../../../api/types";
import { alertSentence, isWaiting, severityNames } from "../../../format/sentences";
import { timeShort, zoneText } from "../../../format/times";
import { useServerNow } from "../../../live/hooks";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import type { Column } from "../../../parts/tables/virtual/model";
import { Countdown } from "../../../parts/values/Countdown";
import { caller } from "../../../session/session";

export interface AlertView {
  readonly alert: Alert;
  readonly now: number;
  readonly refusal: string | null;
}

/** A row goes with the clock by itself, so that the list is not drawn again for it. */
export function useAlertView(alert: Alert): AlertView {
  const now = useServerNow(1000);
  return { alert, now, refusal: useRefusal(alert.id) };
}

export const alertRowClass = ({ alert, now }: AlertView) =>
  isWaiting(alert, now) ? "alert-row waiting" : alert.status === "resolved" ? "alert-row over-and-done" : "alert-row";

interface Known {
  readonly names: ReadonlyMap<string, string>;
  readonly policies: readonly Policy[];
}

/** Those of the full width; beside a story only what tells alerts apart. */
export function alertColumns(known: Known, isNarrow: boolean): Column<AlertView>[] {
  const all = fullColumns(known);
  return isNarrow ? all.filter(({ id }) => !["opened", "who", "act"].includes(id)).map(narrower) : all;
}

const narrower = (column: Column<AlertView>): Column<AlertView> => {
  if (column.id === "state")
    return {
      ...column,
      width: "22px",
      header: "",
      cell: ({ alert, now }) => <StateMark alert={alert} now={now} hasWord={false} />,
    };
  if (column.id === "severity")
    return {
      ...column,
      width: "26px",
      header: "",
      cell: ({ alert }) => <SeverityBars severity={alert.severity} isNamed />,
    };
  return column.id === "portfolio" ? { ...column, width: "minmax(90px, 1fr)" } : column;
};

const fullColumns = ({ names, policies }: Known): Column<AlertView>[] => [
  { id: "state", header: "State", width: "114px", cell: ({ alert, now }) => <StateMark alert={alert} now={now} /> },
  {
    id: "severity",
    header: "Severity",
    width: "82px",
    cell: ({ alert }) => (
      <span className="severity-cell">
        <SeverityBars severity={alert.severity} />
        {severityNames[alert.severity]}
      </span>
    ),
  },
  {
    id: "sentence",
    header: "Alert",
    width: "minmax(200px, 1.8fr)",
    className: "sentence",
    cell: ({ alert }) => <span title={alertSentence(alert)}>{alertSentence(alert)}</span>,
  },
  {
    id: "portfolio",
    header: "Portfolio",
    width: "minmax(140px, 1fr)",
    cell: ({ alert }) => (
      <Link className="link" tabIndex={-1} href={`/portfolios/${alert.portfolio_id}`}>
        {names.get(alert.portfolio_id) ?? alert.portfolio_id}
      </Link>
    ),
  },
  {
    id: "opened",
    header: `Opened, ${zoneText(Date.now())}`,
    width: "92px",
    isNumber: true,
    cell: ({ alert, now }) => timeShort(Date.parse(alert.triggered_at), now),
  },
  { id: "length", header: "Length", width: "74px", isNumber: true, cell: ({ alert, now }) => openFor(alert, now) },
  {
    id: "who",
    header: "Who has it",
    width: "minmax(124px, .8fr)",
    className: "who",
    cell: ({ alert, now, refusal }) =>
      refusal ? (
        <span className="over">{refusal}</span>
      ) : isWaiting(alert, now) ? (
        "Nobody"
      ) : (
        whoHas(alert, now, caller()?.name)
      ),
  },
  {
    id: "next",
    header: "Next step",
    width: "minmax(168px, .9fr)",
    className: "next",
    cell: (view) => <Next view={view} policies={policies} />,
  },
  {
    id: "act",
    header: <span className="hidden-text">Action</span>,
    width: "102px",
    isNumber: true,
    cell: ({ alert, now }) => isWaiting(alert, now) && <AcknowledgeButton alert={alert} isSmall />,
  },
];

function Next({ view: { alert, now }, policies }: { view: AlertView; policies: readonly Policy[] }) {
  const next = nextStep(alert, policies, now);
  return (
    <>
      {next.text}
      {next.at && (
        <>
          {" "}
          <Countdown until={next.at} className="strong" />
        </>
      )}
    </>
  );
}

/** One cell on phones: the card. */
export const cardColumn = ({ names, policies }: Known): Column<AlertView>[] => [
  {
    id: "card",
    header: "Alert",
    width: "minmax(0, 1fr)",
    className: "card-cell",
    cell: ({ alert, now }) => (
      <AlertCardBody
        alert={alert}
        portfolioName={names.get(alert.portfolio_id) ?? alert.portfolio_id}
        policies={policies}
        now={now}
      />
    ),
  },
];
