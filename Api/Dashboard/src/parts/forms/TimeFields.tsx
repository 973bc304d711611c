import { zoneText } from "../../format/times";
import { Field, type FieldProps } from "./Field";
import { NumberField } from "./fields";
import { fromField, toField } from "./zoned";

interface InstantProps extends FieldProps {
  /** ms since 1970; null: not given. */
  readonly value: number | null;
  readonly onChange: (at: number | null) => void;
  /** IANA name; the shown zone if not given. */
  readonly zone?: string;
}

/** An instant by the clock on the wall; its label says of which zone. */
export function InstantField({ value, onChange, zone, label, ...field }: InstantProps) {
  const named = `${label}, ${zone ?? zoneText(value ?? Date.now())}`;
  return (
    <Field label={named} {...field}>
      {(control) => (
        <input
          {...control}
          type="datetime-local"
          className="field"
          value={value === null ? "" : toField(value, zone)}
          onChange={(event) => onChange(fromField(event.target.value, zone))}
        />
      )}
    </Field>
  );
}

interface WallProps extends FieldProps {
  readonly type: "time" | "date";
  /** As on the wire: 07:00:00 or 2026-03-12. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A time of day or a date, without a zone of its own. */
export const WallField = ({ type, value, onChange, ...field }: WallProps) => (
  <Field {...field}>
    {(control) => (
      <input
        {...control}
        type={type}
        className="field"
        value={type === "time" ? value.slice(0, 5) : value}
        onChange={(event) => onChange(event.target.value)}
      />
    )}
  </Field>
);

interface MinutesProps extends FieldProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** A length of time in minutes, which may have decimals. */
export const MinutesField = (props: MinutesProps) => <NumberField unit="min" {...props} />;
