import { useId, type ReactNode } from "react";
import { useProblem } from "./Form";
import "./Field.css";

/** What a control takes over from the field around it. */
export interface ControlProps {
  readonly id: string;
  readonly "aria-invalid": boolean;
  readonly "aria-describedby": string | undefined;
  readonly "data-field": string | undefined;
}

export interface FieldProps {
  readonly label: string;
  /** As the service calls it, e.g. `escalation_steps[0].recipients`; its refusals appear here. */
  readonly name?: string;
  readonly hint?: ReactNode;
  /** What this page itself found wrong. */
  readonly problem?: string | null;
  readonly className?: string;
  /** For fields in rows whose heading names them. */
  readonly isLabelHidden?: boolean;
}

interface Props extends FieldProps {
  readonly children: (control: ControlProps) => ReactNode;
}

/** A label, a control, a hint, and what is wrong. */
export function Field({ label, name, hint, problem, className = "", isLabelHidden = false, children }: Props) {
  const id = useId();
  const refused = useProblem(name);
  const wrong = problem ?? refused;
  const described = [wrong && `${id}-problem`, hint && `${id}-hint`].filter(Boolean).join(" ");
  return (
    <div className={`form-field ${className}`}>
      <label htmlFor={id} className={isLabelHidden ? "hidden-text" : undefined}>
        {label}
      </label>
      {children({ id, "aria-invalid": Boolean(wrong), "aria-describedby": described || undefined, "data-field": name })}
      {wrong && (
        <p className="field-error" id={`${id}-problem`} role="alert">
          {wrong}
        </p>
      )}
      {hint && (
        <p className="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </div>
  );
}
