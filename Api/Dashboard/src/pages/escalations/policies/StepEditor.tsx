import { CloseIcon } from "../../../parts/marks/icons";
import { SelectField, TextField } from "../../../parts/forms/fields";
import { TagInput } from "../../../parts/forms/TagInput";
import { MinutesField } from "../../../parts/forms/TimeFields";
import { typeNames, type NotificationType } from "../names";
import type { StepDraft } from "./draft";

interface Props {
  readonly step: StepDraft;
  readonly index: number;
  readonly count: number;
  readonly suggestions: readonly string[];
  readonly onChange: (step: StepDraft) => void;
  readonly onMove: (by: -1 | 1) => void;
  readonly onRemove: () => void;
}

const types = Object.entries(typeNames) as [NotificationType, string][];

/** One rung while it is being written. */
export function StepEditor({ step, index, count, suggestions, onChange, onMove, onRemove }: Props) {
  const at = `escalation_steps[${index}]`;
  const change = (changes: Partial<StepDraft>) => onChange({ ...step, ...changes });
  const number = index + 1;
  return (
    <fieldset className="step-editor" aria-label={`Step ${number}`}>
      <div className="form-row">
        <TextField label="Step" name={`${at}.level`} value={step.level} onChange={(level) => change({ level })} />
        <MinutesField
          label={index === 0 ? "Delay" : "After the step before"}
          name={`${at}.delay_minutes`}
          className="narrow"
          value={step.delay}
          onChange={(delay) => change({ delay })}
        />
        <SelectField
          label="How"
          name={`${at}.notification_type`}
          value={step.type}
          options={types}
          onChange={(type) => change({ type })}
        />
        <span className="step-tools">
          <button
            type="button"
            className="icon-button"
            aria-label={`Move step ${number} up`}
            disabled={index === 0}
            onClick={() => onMove(-1)}
          >
            <Arrow d="m4 9.5 4-4 4 4" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Move step ${number} down`}
            disabled={index === count - 1}
            onClick={() => onMove(1)}
          >
            <Arrow d="m4 6.5 4 4 4-4" />
          </button>
          <button
            type="button"
            className="icon-button"
            aria-label={`Remove step ${number}`}
            disabled={count === 1}
            onClick={onRemove}
          >
            <CloseIcon />
          </button>
        </span>
      </div>
      <TagInput
        label="Who"
        name={`${at}.recipients`}
        values={step.recipients}
        suggestions={suggestions}
        placeholder="name@desk.example, +44…, https://…, user:…, role:…"
        onChange={(recipients) => change({ recipients })}
      />
    </fieldset>
  );
}

const Arrow = ({ d }: { d: string }) => (
  <svg
    width="16"
    height="16"
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
  >
    <path d={d} />
  </svg>
);
