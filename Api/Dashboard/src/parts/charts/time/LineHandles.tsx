import { useRef, type KeyboardEvent, type PointerEvent } from "react";
import type { LiveChart } from "./LiveChart";
import type { ChartModel, LimitLine } from "./model";

const finePart = 50;
const grabPx = 12;

/** Grips on the lines that may be dragged; the arrow keys move them too. */
export function LineHandles({ chart, model }: { chart: LiveChart; model: ChartModel }) {
  return (model.limits ?? []).map((line) =>
    line.onDrag ? (
      <Handle key={line.label} chart={chart} line={line} text={`${model.format(line.value)} ${model.unit}`} />
    ) : null,
  );
}

function Handle({ chart, line, text }: { chart: LiveChart; line: LimitLine; text: string }) {
  const isDragged = useRef(false);
  const top = chart.topOf(line.value);
  if (top === null) return null;
  const press = (event: KeyboardEvent) => {
    const direction = event.key === "ArrowUp" ? 1 : event.key === "ArrowDown" ? -1 : 0;
    if (direction === 0) return;
    event.preventDefault();
    line.onDrag!(line.value + (direction * chart.step) / finePart);
  };
  const hold = (event: PointerEvent<HTMLElement>) => {
    isDragged.current = true;
    event.currentTarget.setPointerCapture(event.pointerId);
    // The axis must not move under the hand.
    chart.freeze(false);
  };
  const move = (event: PointerEvent<HTMLElement>) => {
    if (!isDragged.current) return;
    const frame = event.currentTarget.parentElement!.getBoundingClientRect();
    const value = chart.valueAt(event.clientY - frame.top);
    if (value !== null) line.onDrag!(value);
  };
  return (
    <span
      className={`line-handle ${line.kind ?? "limit"}`}
      style={{ top: top - grabPx }}
      role="slider"
      tabIndex={0}
      aria-orientation="vertical"
      aria-label={line.label}
      aria-valuenow={line.value}
      aria-valuetext={text}
      onKeyDown={press}
      onPointerDown={hold}
      onPointerMove={move}
      onPointerUp={() => (isDragged.current = false)}
    />
  );
}
