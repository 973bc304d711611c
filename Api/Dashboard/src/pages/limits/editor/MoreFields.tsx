import type { Threshold } from "../../../api/types";
import { metricText } from "../../../format/metrics";
import { CheckField, NumberField, TextField } from "../../../parts/forms/fields";
import { wireForm } from "../preview/words";
import type { Draft, DynamicDraft } from "./draft";
import type { Faults } from "./Inline";

interface Props {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly saved: Threshold | undefined;
  readonly onChange: (changes: Partial<Draft>) => void;
}

const usualDynamic: DynamicDraft = { percentile: "5", windowDays: "250", minObservations: "60", multiplier: "1" };

/** What most limits leave as it is. */
export function MoreFields({ draft, faults, saved, onChange }: Props) {
  const isOpen =
    draft.dynamic !== null || draft.staleSeconds !== "" || draft.reminderMinutes !== "" || !draft.isEnabled;
  return (
    <details className="more-fields" open={isOpen || undefined}>
      <summary>Description, reminder, old prices, dynamic level, on or off</summary>
      <div className="form">
        <div className="form-row">
          <TextField
            label="Description"
            name="description"
            problem={faults.description}
            value={draft.description}
            onChange={(description) => onChange({ description })}
          />
          <NumberField
            className="narrow"
            label="Remind every"
            unit="min"
            name="reminder_minutes"
            problem={faults.reminder_minutes}
            placeholder="never"
            value={draft.reminderMinutes}
            onChange={(reminderMinutes) => onChange({ reminderMinutes })}
          />
          <NumberField
            className="narrow"
            label="Prices old after"
            unit="s"
            name="stale_after_seconds"
            problem={faults.stale_after_seconds}
            placeholder="usual"
            value={draft.staleSeconds}
            onChange={(staleSeconds) => onChange({ staleSeconds })}
          />
        </div>
        <CheckField label="Switched on" checked={draft.isEnabled} onChange={(isEnabled) => onChange({ isEnabled })} />
        <CheckField
          label="The level follows recorded history, never looser than the level above"
          checked={draft.dynamic !== null}
          onChange={(on) => onChange({ dynamic: on ? usualDynamic : null })}
        />
        {draft.dynamic && (
          <Dynamic
            draft={draft.dynamic}
            faults={faults}
            onChange={(changes) => onChange({ dynamic: { ...draft.dynamic!, ...changes } })}
          />
        )}
        {saved?.level && (
          <p className="small ink2">
            Today {metricText(saved.metric_type, saved.level.value)}: {saved.level.reason}
          </p>
        )}
      </div>
    </details>
  );
}

function Dynamic({
  draft,
  faults,
  onChange,
}: {
  draft: DynamicDraft;
  faults: Faults;
  onChange: (changes: Partial<DynamicDraft>) => void;
}) {
  return (
    <div className="form-row">
      <NumberField
        label="Percentile of the daily values"
        name="dynamic.percentile"
        problem={faults["dynamic.percentile"]}
        hint="Small for losses, large for sizes"
        value={draft.percentile}
        onChange={(percentile) => onChange({ percentile })}
      />
      <NumberField
        label="Of the last"
        unit="days"
        name="dynamic.window_days"
        problem={faults["dynamic.window_days"]}
        value={draft.windowDays}
        onChange={(windowDays) => onChange({ windowDays })}
      />
      <NumberField
        label="With at least"
        unit="days"
        name="dynamic.min_observations"
        problem={faults["dynamic.min_observations"]}
        value={draft.minObservations}
        onChange={(minObservations) => onChange({ minObservations })}
      />
      <NumberField
        label="Times"
        name="dynamic.multiplier"
        problem={faults["dynamic.multiplier"]}
        value={draft.multiplier}
        onChange={(multiplier) => onChange({ multiplier })}
      />
    </div>
  );
}

/** As the service has it. */
export const WireForm = ({ request }: { request: Parameters<typeof wireForm>[0] }) => (
  <details className="more-fields">
    <summary>Wire form</summary>
    <pre className="wire-form" tabIndex={0}>
      {wireForm(request)}
      {"\n\n"}
      {JSON.stringify(request, null, 2)}
    </pre>
  </details>
);
