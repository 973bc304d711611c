import { Field, type FieldProps } from "./Field";

interface TextProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly placeholder?: string;
  readonly type?: "text" | "email" | "search";
  /** More than one line when given. */
  readonly rows?: number;
  readonly isCode?: boolean;
  readonly suggestions?: readonly string[];
  readonly autoFocus?: boolean;
  readonly readOnly?: boolean;
}

export function TextField({
  value,
  onChange,
  placeholder,
  type = "text",
  rows,
  isCode,
  suggestions,
  ...rest
}: TextProps) {
  const { autoFocus, readOnly, ...field } = rest;
  const className = isCode ? "field code" : "field";
  return (
    <Field {...field}>
      {(control) => {
        const shared = {
          ...control,
          className,
          value,
          placeholder,
          readOnly,
          autoFocus,
          spellCheck: !isCode && rows !== undefined,
        };
        if (rows !== undefined)
          return <textarea {...shared} rows={rows} onChange={(event) => onChange(event.target.value)} />;
        return (
          <>
            <input
              {...shared}
              type={type}
              autoComplete="off"
              list={suggestions && `${control.id}-list`}
              onChange={(event) => onChange(event.target.value)}
            />
            {suggestions && (
              <datalist id={`${control.id}-list`}>
                {suggestions.map((one) => (
                  <option key={one} value={one} />
                ))}
              </datalist>
            )}
          </>
        );
      }}
    </Field>
  );
}

interface NumberProps extends FieldProps {
  /** As typed: an unfinished number stays as it is. */
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly unit?: string;
  readonly placeholder?: string;
  readonly autoFocus?: boolean;
}

/** A number with its unit; text is kept as typed, so that nothing jumps. */
export function NumberField({ value, onChange, unit, placeholder, autoFocus, ...field }: NumberProps) {
  return (
    <Field {...field}>
      {(control) => (
        <span className="field-unit">
          <input
            {...control}
            className="field"
            inputMode="decimal"
            autoComplete="off"
            value={value}
            placeholder={placeholder}
            autoFocus={autoFocus}
            onChange={(event) => onChange(event.target.value)}
          />
          {unit && <span aria-hidden="true">{unit}</span>}
        </span>
      )}
    </Field>
  );
}

interface SelectProps<T extends string> extends FieldProps {
  readonly value: T;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly onChange: (value: T) => void;
  readonly readOnly?: boolean;
}

export function SelectField<T extends string>({ value, options, onChange, readOnly, ...field }: SelectProps<T>) {
  return (
    <Field {...field}>
      {(control) => (
        <select
          {...control}
          className="field"
          value={value}
          disabled={readOnly}
          onChange={(event) => onChange(event.target.value as T)}
        >
          {options.map(([one, name]) => (
            <option key={one} value={one}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface CheckProps {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export const CheckField = ({ label, checked, onChange }: CheckProps) => (
  <label className="check">
    <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
    {label}
  </label>
);

interface ChecksProps<T extends string> {
  readonly label: string;
  readonly options: readonly (readonly [value: T, name: string])[];
  readonly values: readonly T[];
  readonly onChange: (values: T[]) => void;
}

/** Any of a few. */
export function CheckGroup<T extends string>({ label, options, values, onChange }: ChecksProps<T>) {
  const toggle = (one: T, on: boolean) =>
    onChange(options.map(([value]) => value).filter((value) => (value === one ? on : values.includes(value))));
  return (
    <fieldset className="form-group">
      <legend>{label}</legend>
      <div className="form-row">
        {options.map(([value, name]) => (
          <CheckField key={value} label={name} checked={values.includes(value)} onChange={(on) => toggle(value, on)} />
        ))}
      </div>
    </fieldset>
  );
}
