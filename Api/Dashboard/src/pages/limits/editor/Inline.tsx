import { type ReactNode } from "react";

/** What is wrong with each field, by the service's name of it. */
export type Faults = Readonly<Record<string, string>>;

interface Shared {
  readonly label: string;
  /** As the service calls it. */
  readonly name: string;
  readonly faults: Faults;
}

const idOf = (name: string) => `fault-${name.replaceAll(".", "-")}`;

const wired = ({ label, name, faults }: Shared) => ({
  "aria-label": label,
  "data-field": name,
  "aria-invalid": faults[name] !== undefined,
  "aria-describedby": faults[name] === undefined ? undefined : idOf(name),
});

interface SelectProps<T extends string> extends Shared {
  readonly value: T;
  readonly options: readonly (readonly [T, string])[];
  readonly onChange: (value: T) => void;
  readonly disabled?: boolean;
}

/** A choice within a sentence. */
export const InlineSelect = <T extends string>({ value, options, onChange, disabled, ...shared }: SelectProps<T>) => (
  <select
    className="field inline"
    value={value}
    disabled={disabled}
    onChange={(event) => onChange(event.target.value as T)}
    {...wired(shared)}
  >
    {options.map(([one, name]) => (
      <option key={one} value={one}>
        {name}
      </option>
    ))}
  </select>
);

interface NumberProps extends Shared {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
}

/** A number within a sentence, as wide as what is typed. */
export const InlineNumber = ({ value, onChange, placeholder, ...shared }: NumberProps) => (
  <input
    className="field inline num"
    inputMode="decimal"
    autoComplete="off"
    value={value}
    placeholder={placeholder}
    style={{ width: `${Math.max(5, (value || placeholder || "").length + 3)}ch` }}
    onChange={(event) => onChange(event.target.value)}
    {...wired(shared)}
  />
);

/** What is wrong, under the sentence, each named by its field. */
export const FaultList = ({ faults, names }: { faults: Faults; names: Readonly<Record<string, string>> }) => (
  <div role="alert">
    <ul className="fault-list">
      {Object.entries(faults).map(([name, text]): ReactNode => (
        <li key={name} id={idOf(name)} className="field-error">
          {names[name] ? `${names[name]}: ${text}` : text}
        </li>
      ))}
    </ul>
  </div>
);
