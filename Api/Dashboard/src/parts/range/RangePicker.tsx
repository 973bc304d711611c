import { useRef, useState, type FormEvent } from "react";
import { dayKey, zoneText } from "../../format/times";
import { useKeys } from "../../shell/keys";
import { useOutside } from "../layout/useOutside";
import { customRange, dayAfter, namedRange, rangeNames, startOfDay, type TimeRange } from "./range";
import "./RangePicker.css";

interface Props {
  readonly range: TimeRange;
  /** Takes the changes of the query. */
  readonly onChange: (changes: Record<string, string | null>) => void;
}

/** Which time is shown: a named range that ends now, or two days. Keys 1 to 7. */
export function RangePicker({ range, onChange }: Props) {
  const [isOpen, open] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const choose = (index: number) => () => onChange(namedRange(rangeNames[index]!));
  useKeys({
    ...Object.fromEntries(rangeNames.map((_, index) => [String(index + 1), choose(index)])),
    [rangeNames.length + 1]: () => open(true),
  });
  useOutside(box, isOpen, () => open(false));
  return (
    <div
      className="range-picker"
      ref={box}
      onKeyDown={(event) => event.key === "Escape" && isOpen && (event.stopPropagation(), open(false))}
    >
      <div className="segments" role="group" aria-label="Time range">
        {rangeNames.map((name, index) => (
          <button key={name} type="button" aria-pressed={range.name === name} onClick={choose(index)}>
            {name}
          </button>
        ))}
        <button
          type="button"
          aria-pressed={range.name === "Custom"}
          aria-expanded={isOpen}
          onClick={() => open(!isOpen)}
        >
          Custom
        </button>
      </div>
      {isOpen && <Days range={range} onChange={(changes) => (open(false), onChange(changes))} />}
    </div>
  );
}

function Days({ range, onChange }: Props) {
  const [problem, setProblem] = useState("");
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const [from, to] = [form.get("from") as string, form.get("to") as string];
    if (from > to) setProblem("The first day is after the last one.");
    else onChange(customRange(startOfDay(from), startOfDay(dayAfter(to))));
  };
  return (
    <form className="range-days" onSubmit={submit} aria-label={`Days, ${zoneText(range.to)}`}>
      <label>
        From
        <input className="field" type="date" name="from" required defaultValue={dayKey(range.from)} autoFocus />
      </label>
      <label>
        To
        <input className="field" type="date" name="to" required defaultValue={dayKey(range.to - 1)} />
      </label>
      <p className="field-error" role="alert">
        {problem}
      </p>
      <div className="range-days-foot">
        <span className="ink3 small">Days of {zoneText(range.to)}</span>
        <button type="submit" className="button small primary">
          Show
        </button>
      </div>
    </form>
  );
}
