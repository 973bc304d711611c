import { useState } from "react";
import { thresholdsQuery } from "../../../api/queries";
import { queryClient } from "../../../api/queryClient";
import type { Policy, Severity, Threshold } from "../../../api/types";
import { metricName } from "../../../format/metrics";
import { counted } from "../../../format/numbers";
import { severityNames } from "../../../format/sentences";
import { Dialog } from "../../../parts/dialogs/Dialog";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { changeAll, type BulkChange, type BulkResult } from "./bulk";

interface Props {
  readonly limits: readonly Threshold[];
  readonly policies: readonly Policy[];
  readonly onClear: () => void;
}

/** What may be done to the selected limits at once. */
export function BulkBar({ limits, policies, onClear }: Props) {
  const [asked, ask] = useState<BulkChange | null>(null);
  const [results, setResults] = useState<BulkResult[] | null>(null);
  if (limits.length === 0 && !results) return null;
  const run = async () => {
    const done = await changeAll(limits, asked!);
    setResults(done);
    await queryClient.invalidateQueries({ queryKey: thresholdsQuery.queryKey });
  };
  const simple = (kind: "on" | "off" | "delete", name: string) => (
    <button type="button" className={`button small${kind === "delete" ? " danger" : ""}`} onClick={() => ask({ kind })}>
      {name}
    </button>
  );
  return (
    <div className="bulk-bar" role="group" aria-label="Selected limits">
      <b>{counted(limits.length, "limit")} selected</b>
      {simple("on", "Switch on")}
      {simple("off", "Switch off")}
      <Choice
        label="Severity…"
        options={severities}
        onChoose={(severity) => ask({ kind: "severity", severity: severity as Severity })}
      />
      <Choice
        label="Policy…"
        options={[["", "the usual of its severity"], ...policies.map(({ id }) => [id, id] as const)]}
        onChoose={(policy) => ask({ kind: "policy", policy: policy || null })}
      />
      {simple("delete", "Delete")}
      <button type="button" className="link-button" onClick={onClear}>
        Clear
      </button>
      {asked && !results && (
        <ConfirmDialog
          title={questionOf(asked, limits.length)}
          action={actionOf(asked)}
          isDangerous={asked.kind === "delete"}
          onConfirm={run}
          onClose={() => ask(null)}
        >
          <p>{followsOf(asked, limits)}</p>
          <ul className="bulk-names">
            {limits.slice(0, 8).map((limit) => (
              <li key={limit.id}>{nameOf(limit)}</li>
            ))}
            {limits.length > 8 && <li>and {limits.length - 8} more</li>}
          </ul>
        </ConfirmDialog>
      )}
      {results && (
        <Results
          results={results}
          onClose={() => {
            setResults(null);
            ask(null);
            onClear();
          }}
        />
      )}
    </div>
  );
}

const severities = (["low", "medium", "high", "critical"] as const).map((one) => [one, severityNames[one]] as const);

const nameOf = (limit: Threshold) => `${metricName(limit.metric_type)} of ${limit.portfolio_id}`;

function Choice({
  label,
  options,
  onChoose,
}: {
  label: string;
  options: readonly (readonly [string, string])[];
  onChoose: (value: string) => void;
}) {
  return (
    <select
      className="field bulk-choice"
      aria-label={label}
      value="-"
      onChange={(event) => onChoose(event.target.value)}
    >
      <option value="-" disabled>
        {label}
      </option>
      {options.map(([value, name]) => (
        <option key={value} value={value}>
          {name}
        </option>
      ))}
    </select>
  );
}

function questionOf(change: BulkChange, count: number) {
  const limits = counted(count, "limit");
  switch (change.kind) {
    case "on":
      return `Switch ${limits} on?`;
    case "off":
      return `Switch ${limits} off?`;
    case "delete":
      return `Delete ${limits}?`;
    case "severity":
      return `Make ${limits} ${severityNames[change.severity].toLowerCase()}?`;
    case "policy":
      return `Give ${limits} ${change.policy ? `the policy ${change.policy}` : "the usual policy"}?`;
  }
}

const actionOf = ({ kind }: BulkChange) =>
  ({ on: "Switch on", off: "Switch off", delete: "Delete", severity: "Change", policy: "Change" })[kind];

function followsOf({ kind }: BulkChange, limits: readonly Threshold[]) {
  const open = limits.filter((limit) => limit.open_alert_id !== null).length;
  if ((kind === "off" || kind === "delete") && open > 0)
    return `${counted(open, "open alert")} of them ${open === 1 ? "is" : "are"} resolved.`;
  if (kind === "on") return "They are judged at once.";
  return kind === "severity" || kind === "policy"
    ? "Alerts that are open go on by their policy; a higher severity starts its own."
    : "None of them has an open alert.";
}

function Results({ results, onClose }: { results: readonly BulkResult[]; onClose: () => void }) {
  const refused = results.filter((one) => one.refusal !== null);
  return (
    <Dialog
      title={
        refused.length === 0
          ? `Done: ${counted(results.length, "limit")}`
          : `${refused.length} of ${counted(results.length, "limit")} ${refused.length === 1 ? "was" : "were"} refused`
      }
      onClose={onClose}
    >
      <ul className="bulk-names">
        {[...refused, ...results.filter(({ refusal }) => refusal === null)].map(({ limit, refusal }) => (
          <li key={limit.id}>
            {nameOf(limit)}: {refusal === null ? "done" : <span className="over">{refusal}</span>}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <button type="button" className="button primary" onClick={onClose} autoFocus>
          Close
        </button>
      </div>
    </Dialog>
  );
}
