import type { Severity } from "../../../api/types";
import { severityNames } from "../../../format/sentences";
import { SelectField } from "../../../parts/forms/fields";
import { WallField } from "../../../parts/forms/TimeFields";
import { CloseIcon } from "../../../parts/marks/icons";
import type { ContactDraft } from "./draft";

type Quiet = ContactDraft["quiet"];
const severities = Object.entries(severityNames) as [Severity, string][];

/** For each severity that is named, when the contact is not told. */
export function QuietHoursFields({ quiet, onChange }: { quiet: Quiet; onChange: (quiet: Quiet) => void }) {
  const change = (which: number, changes: Partial<Quiet[number]>) =>
    onChange(quiet.map((one, index) => (index === which ? { ...one, ...changes } : one)));
  const free = severities.find(([severity]) => !quiet.some((one) => one.severity === severity))?.[0];
  return (
    <fieldset className="form-group">
      <legend>Quiet hours</legend>
      {quiet.map(({ severity, from, to }, index) => (
        <div key={index} className="form-row">
          <SelectField
            label="Of alerts"
            name={`quiet_hours[${index}].severity`}
            value={severity}
            options={severities}
            onChange={(next) => change(index, { severity: next })}
          />
          <WallField
            label="From"
            name={`quiet_hours[${index}].from`}
            type="time"
            value={from}
            onChange={(next) => change(index, { from: next })}
          />
          <WallField
            label="To"
            name={`quiet_hours[${index}].to`}
            type="time"
            value={to}
            onChange={(next) => change(index, { to: next })}
          />
          <span className="step-tools">
            <button
              type="button"
              className="icon-button"
              aria-label={`Remove the quiet hours of ${severityNames[severity]}`}
              onClick={() => onChange(quiet.filter((_, other) => other !== index))}
            >
              <CloseIcon />
            </button>
          </span>
        </div>
      ))}
      {free && (
        <div>
          <button
            type="button"
            className="button small"
            onClick={() => onChange([...quiet, { severity: free, from: "22:00", to: "07:00" }])}
          >
            Add quiet hours
          </button>
        </div>
      )}
    </fieldset>
  );
}
