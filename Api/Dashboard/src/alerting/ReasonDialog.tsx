import { useId, useState, type FormEvent, type ReactNode } from "react";
import { Dialog } from "../parts/dialogs/Dialog";
import { reasonOf } from "../parts/layout/states";
import "./ReasonDialog.css";

const lengths: readonly [string, number][] = [
  ["15 min", 15],
  ["30 min", 30],
  ["1 h", 60],
  ["4 h", 240],
  ["1 day", 1440],
];
const mostMinutes = 7 * 1440;

interface Props {
  readonly title: string;
  /** What it is about and what follows. */
  readonly children: ReactNode;
  readonly label: string;
  readonly isReasonNeeded: boolean;
  /** Asks for a length too. */
  readonly hasLength?: boolean;
  readonly action: string;
  /** Rejects with why it was refused. */
  readonly onSubmit: (reason: string, minutes: number) => Promise<void>;
  readonly onClose: () => void;
}

/** Asks why, and for how long, before something is done; a refusal stays in the dialog. */
export function ReasonDialog({
  title,
  children,
  label,
  isReasonNeeded,
  hasLength = false,
  action,
  onSubmit,
  onClose,
}: Props) {
  const [reason, setReason] = useState("");
  const [minutes, setMinutes] = useState(60);
  const [problem, setProblem] = useState<string | null>(null);
  const [isSent, send] = useState(false);
  const id = useId();
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (isReasonNeeded && !reason.trim()) return setProblem(`${label} is needed: it goes on record.`);
    send(true);
    try {
      await onSubmit(reason.trim(), minutes);
      onClose();
    } catch (error) {
      setProblem(reasonOf(error));
      send(false);
    }
  };
  return (
    <Dialog title={title} onClose={onClose}>
      <form className="reason-dialog" onSubmit={(event) => void submit(event)} noValidate>
        <div className="ink2">{children}</div>
        {hasLength && <Lengths minutes={minutes} onChange={setMinutes} />}
        <label htmlFor={id} className="strong">
          {label}
          {isReasonNeeded ? "" : <span className="ink3"> (not needed)</span>}
        </label>
        <textarea
          id={id}
          className="field"
          rows={2}
          maxLength={2000}
          value={reason}
          autoFocus
          onChange={(event) => setReason(event.target.value)}
          aria-required={isReasonNeeded}
          aria-invalid={problem !== null}
          aria-describedby={`${id}-problem`}
        />
        <p id={`${id}-problem`} className="field-error" role="alert">
          {problem}
        </p>
        <div className="dialog-actions">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button type="submit" className="button primary" disabled={isSent}>
            {action}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

function Lengths({ minutes, onChange }: { minutes: number; onChange: (minutes: number) => void }) {
  const id = useId();
  return (
    <div className="lengths">
      <div className="segments" role="group" aria-label="For how long">
        {lengths.map(([name, length]) => (
          <button key={length} type="button" aria-pressed={length === minutes} onClick={() => onChange(length)}>
            {name}
          </button>
        ))}
      </div>
      <label htmlFor={id}>or</label>
      <input
        id={id}
        className="field num"
        type="number"
        min={1}
        max={mostMinutes}
        value={minutes}
        required
        onChange={(event) => onChange(Math.min(mostMinutes, Math.max(1, Number(event.target.value) || 1)))}
      />
      <span>min</span>
    </div>
  );
}
