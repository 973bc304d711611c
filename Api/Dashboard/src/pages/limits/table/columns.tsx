import { Link } from "wouter";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import { UseBar } from "../../../parts/marks/UseBar";
import { Light } from "../../../parts/marks/Light";
import { metricName } from "../../../format/metrics";
import { percent, withUnit, counted } from "../../../format/numbers";
import { severityNames } from "../../../format/sentences";
import type { LimitUsage, Policy, Threshold } from "../../../api/types";
import { useSnapshot } from "../../../live/hooks";
import type { Column } from "../../../parts/tables/virtual/model";
import { limitState, useOf } from "../../../risk/use";
import { limitWords, usageOf, type LimitRow } from "./rows";

export interface LimitView {
  readonly row: LimitRow;
  readonly usage: LimitUsage | undefined;
}

/** A row goes with its portfolio's snapshot by itself. */
export function useLimitView(row: LimitRow): LimitView {
  const painted = useSnapshot(row.kind === "limit" ? row.limit.portfolio_id : "");
  return { row, usage: row.kind === "limit" ? usageOf(painted?.snapshot.limits, row.id) : undefined };
}

export const limitRowClass = ({ row, usage }: LimitView) =>
  row.kind === "group"
    ? "group-row"
    : usage?.is_over
      ? "limit-row over-row"
      : row.limit.enabled
        ? "limit-row"
        : "limit-row off";

interface Known {
  readonly policies: readonly Policy[];
  /** Alerts of 30 days by limit; null while that is not known. */
  readonly fired: ReadonlyMap<string, number> | null;
  readonly selected: ReadonlySet<string>;
  readonly mayEdit: boolean;
  readonly onToggle: (row: LimitRow) => void;
  readonly onSwitch: (limit: Threshold) => void;
}

const ofLimit =
  (cell: (limit: Threshold, usage: LimitUsage | undefined) => React.ReactNode) =>
  ({ row, usage }: LimitView) =>
    row.kind === "limit" ? cell(row.limit, usage) : null;

export function limitColumns(known: Known): Column<LimitView>[] {
  const select: Column<LimitView> = {
    id: "select",
    header: <span className="hidden-text">Selected</span>,
    width: "18px",
    cell: ({ row }) => <Box row={row} selected={known.selected} onToggle={known.onToggle} />,
  };
  return [...(known.mayEdit ? [select] : []), ...columns(known)];
}

const columns = ({ policies, fired, mayEdit, onSwitch }: Known): Column<LimitView>[] => [
  {
    id: "metric",
    header: "Metric",
    width: "minmax(140px, .7fr)",
    className: "metric",
    cell: ({ row }) =>
      row.kind === "group" ? (
        <>
          <Link className="link strong" tabIndex={-1} href={`/portfolios/${row.id.slice(6)}`}>
            {row.name}
          </Link>{" "}
          <span className="ink3">{counted(row.limits.length, "limit")}</span>
        </>
      ) : (
        <span className="strong">{metricName(row.limit.metric_type)}</span>
      ),
  },
  {
    id: "sentence",
    header: "Alert when it",
    width: "minmax(240px, 2fr)",
    className: "words",
    cell: ofLimit((limit) => <span title={limit.description ?? undefined}>{limitWords(limit)}</span>),
  },
  {
    id: "severity",
    header: "Severity",
    width: "82px",
    cell: ofLimit((limit) => (
      <span className="severity-cell">
        <SeverityBars severity={limit.severity} />
        {severityNames[limit.severity]}
      </span>
    )),
  },
  { id: "use", header: "Use", width: "132px", cell: ofLimit((limit, usage) => <Use limit={limit} usage={usage} />) },
  {
    id: "fired",
    header: "Fired, 30 d",
    width: "70px",
    isNumber: true,
    cell: ofLimit((limit) => (fired ? (fired.get(limit.id) ?? 0) : "–")),
  },
  {
    id: "policy",
    header: "Policy",
    width: "minmax(90px, .7fr)",
    cell: ofLimit((limit) => <span className="ink2">{policyText(limit, policies)}</span>),
  },
  {
    id: "on",
    header: "On",
    width: "44px",
    cell: ofLimit((limit) =>
      mayEdit ? (
        <button
          type="button"
          role="switch"
          tabIndex={-1}
          className="switch"
          aria-checked={limit.enabled}
          aria-label={`${metricName(limit.metric_type)} switched on`}
          onClick={() => onSwitch(limit)}
        />
      ) : limit.enabled ? (
        "on"
      ) : (
        "off"
      ),
    ),
  },
];

function Box({
  row,
  selected,
  onToggle,
}: {
  row: LimitRow;
  selected: ReadonlySet<string>;
  onToggle: (row: LimitRow) => void;
}) {
  const ids = row.kind === "group" ? row.limits : [row.id];
  const name = row.kind === "group" ? `all limits of ${row.name}` : metricName(row.limit.metric_type);
  return (
    <input
      type="checkbox"
      tabIndex={-1}
      aria-label={`Select ${name}`}
      checked={ids.every((id) => selected.has(id))}
      onChange={() => onToggle(row)}
    />
  );
}

function Use({ limit, usage }: { limit: Threshold; usage: LimitUsage | undefined }) {
  if (!limit.enabled) return <span className="ink3">off</span>;
  if (!usage) return <span className="ink3">–</span>;
  const [use, state] = [useOf(usage), limitState(usage)];
  if (use === null)
    return (
      <span className="use-cell">
        {usage.value === null ? (
          "–"
        ) : state === "over" ? (
          <>
            <Light state="over" size={13} isNamed={false} /> over
          </>
        ) : (
          "within"
        )}
      </span>
    );
  return (
    <span className={`use-cell ${state}`}>
      <UseBar use={use} state={state} />
      <b>{withUnit(percent(use, state === "over" ? 1 : 0), "%")}</b>
    </span>
  );
}

export function policyText(limit: Threshold, policies: readonly Policy[]) {
  if (limit.escalation_policy_id) return limit.escalation_policy_id;
  const usual = policies.find((one) => one.is_default && one.severity === limit.severity);
  return usual ? `usual (${usual.id})` : "none";
}

/** On phones a limit is two lines. */
export const phoneColumns = (known: Known): Column<LimitView>[] => [
  {
    id: "limit",
    header: "Limit",
    width: "minmax(0, 1fr)",
    className: "limit-cell",
    cell: (view) =>
      view.row.kind === "group" ? (
        columns(known)[0]!.cell(view)
      ) : (
        <PhoneLimit limit={view.row.limit} usage={view.usage} />
      ),
  },
];

const PhoneLimit = ({ limit, usage }: { limit: Threshold; usage: LimitUsage | undefined }) => (
  <>
    <span className="line">
      <span className="strong">{metricName(limit.metric_type)}</span>
      <span className="grow" />
      <SeverityBars severity={limit.severity} isNamed />
    </span>
    <span className="line small ink2 words">{limitWords(limit)}</span>
    <Use limit={limit} usage={usage} />
  </>
);
