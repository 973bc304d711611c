import {
  createContext,
  useContext,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  type FormEvent,
  type ReactNode,
} from "react";
import { reasonOf } from "../layout/states";
import { entriesAt, problemAt, problemsOf, unclaimed, worded, type FieldProblem, type Labels } from "./problems";

const Problems = createContext<readonly FieldProblem[]>([]);

/** What the service said of this field when the form was sent. */
export const useProblem = (name: string | undefined) => {
  const problems = useContext(Problems);
  return name === undefined ? null : problemAt(problems, name);
};

/** Which entries of a list the service refused. */
export const useWrongEntries = (name: string | undefined) => {
  const problems = useContext(Problems);
  return name === undefined ? noEntries : entriesAt(problems, name);
};

const noEntries: ReadonlySet<number> = new Set();

interface Props {
  readonly label: string;
  readonly onSubmit: () => void;
  /** Of the last try to send it. */
  readonly error?: unknown;
  readonly className?: string;
  readonly children: ReactNode;
  /** Buttons, below everything. */
  readonly actions: ReactNode;
}

/** A form that shows the service's refusals at their fields, and above its buttons what belongs to none. */
export function Form({ label, onSubmit, error, className = "", children, actions }: Props) {
  const form = useRef<HTMLFormElement>(null);
  const [labels, setLabels] = useState<Labels>(new Map());
  const problems = useMemo(
    () => problemsOf(error).map(({ field, message }) => ({ field, message: worded(message, labels) })),
    [error, labels],
  );
  useLayoutEffect(() => {
    if (!error || !form.current) return;
    const fields = [...form.current.querySelectorAll<HTMLInputElement>("[data-field]")];
    setLabels(new Map(fields.map((field) => [field.dataset.field!, labelOf(field)])));
    form.current.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [error]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onSubmit();
  };
  return (
    <form ref={form} className={`form ${className}`} aria-label={label} onSubmit={submit} noValidate>
      <Problems.Provider value={problems}>{children}</Problems.Provider>
      <Refusal error={error} problems={problems} names={[...labels.keys()]} />
      <div className="form-actions">{actions}</div>
    </form>
  );
}

// What follows its first words explains it: "Until, Europe/London".
const labelOf = ({ labels, dataset }: HTMLInputElement) => labels?.[0]?.textContent?.split(/[,;]/)[0] || dataset.field!;

interface SendOrCancelProps {
  readonly name?: string;
  readonly isPending: boolean;
  readonly onCancel: () => void;
}

/** The usual two buttons of a form. */
export const SendOrCancel = ({ name = "Save", isPending, onCancel }: SendOrCancelProps) => (
  <>
    <button type="submit" className="button primary" disabled={isPending}>
      {name}
    </button>
    <button type="button" className="button" onClick={onCancel}>
      Cancel
    </button>
  </>
);

interface RefusalProps {
  readonly error: unknown;
  readonly problems: readonly FieldProblem[];
  readonly names: readonly string[];
}

function Refusal({ error, problems, names }: RefusalProps) {
  if (!error) return null;
  const left = unclaimed(problems, names);
  if (problems.length > 0 && left.length === 0) return null;
  return (
    <div className="field-error" role="alert">
      {left.length === 0
        ? reasonOf(error)
        : left.map(({ field, message }) => (
            <p key={field}>{message.startsWith(field) ? message : `${field}: ${message}`}</p>
          ))}
    </div>
  );
}
