import { none } from "../../../format/numbers";
import type { Aligned } from "./align";
import type { ChartModel } from "./model";
import { cursorTime } from "./words";

interface Props {
  readonly model: ChartModel;
  readonly aligned: Aligned;
  readonly index: number;
}

const spanOf = ({ times }: Aligned) => (times.at(-1) ?? 0) - (times[0] ?? 0);

/** The newest value of a series at or before a point. */
function valueAt(aligned: Aligned, series: number, index: number) {
  const column = aligned.columns[series] ?? [];
  for (let at = index; at >= 0; at--) if (column[at] !== undefined) return column[at] ?? null;
  return null;
}

const textAt = ({ model, aligned, index }: Props, series: number) => {
  const value = valueAt(aligned, series, index);
  return value === null ? none : model.format(value);
};

/** Time and values under the cursor. */
export function Readout(props: Props) {
  const { model, aligned, index } = props;
  const at = aligned.times[index];
  if (at === undefined) return null;
  return (
    <p className="time-chart-readout" aria-hidden="true">
      <span className="ink3">{cursorTime(at, spanOf(aligned))}</span>
      {model.series.map((one, series) => (
        <span key={one.label}>
          {one.endLabel ?? one.label} <b>{textAt(props, series)}</b>
        </span>
      ))}
    </p>
  );
}

/** What the cursor reads out at a point. */
export function spokenPoint(model: ChartModel, aligned: Aligned, index: number) {
  const values = model.series.map((one, series) => `${one.label} ${textAt({ model, aligned, index }, series)}`);
  return `${cursorTime(aligned.times[index]!, spanOf(aligned))}: ${values.join(", ")} ${model.unit}`;
}
