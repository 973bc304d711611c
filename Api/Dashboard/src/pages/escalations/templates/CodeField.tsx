import { useRef } from "react";
import { Field } from "../../../parts/forms/Field";
import { excerptOf, offsetOf, type Place } from "./places";

interface Props {
  readonly label: string;
  readonly name: Place["field"];
  readonly value: string;
  readonly rows: number;
  readonly places: readonly Place[];
  readonly readOnly: boolean;
  readonly onChange: (value: string) => void;
}

/** A template's text; what is wrong stands below with its line, and a press puts the caret there. */
export function CodeField({ label, name, value, rows, places, readOnly, onChange }: Props) {
  const area = useRef<HTMLTextAreaElement>(null);
  const wrong = places.filter(({ field }) => field === name);
  const jump = ({ line, column }: Place) => {
    const at = offsetOf(value, line, column);
    area.current?.focus();
    area.current?.setSelectionRange(at, at);
  };
  return (
    <div className="code-field">
      <Field
        label={label}
        problem={wrong.length ? wrong.map(({ line, column }) => `Line ${line}, column ${column}`).join("; ") : null}
      >
        {(control) => (
          <textarea
            {...control}
            data-field={name}
            ref={area}
            className="field code"
            rows={rows}
            value={value}
            readOnly={readOnly}
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
          />
        )}
      </Field>
      {wrong.map((place) => (
        <button key={`${place.line} ${place.column}`} type="button" className="place" onClick={() => jump(place)}>
          <pre>{excerptOf(value, place.line, place.column)}</pre>
          <span>{place.message}</span>
        </button>
      ))}
    </div>
  );
}
