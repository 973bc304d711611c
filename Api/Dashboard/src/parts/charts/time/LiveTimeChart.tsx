import { useEffect, useRef, useState, type KeyboardEvent } from "react";
import "uplot/dist/uPlot.min.css";
import { nextIndex } from "../cursor";
import type { Aligned } from "./align";
import { LineHandles } from "./LineHandles";
import { LiveChart } from "./LiveChart";
import type { TimeChartProps } from "../TimeChart";
import { Readout, spokenPoint } from "./Readout";
import { chartSentence } from "./words";
import "./TimeChart.css";

interface Cursor {
  readonly index: number;
  readonly aligned: Aligned;
}

/** The chart itself, in a chunk of its own with what draws it. */
export default function LiveTimeChart({ title, model, height, paintMs = 1000, onBrush }: TimeChartProps) {
  const box = useRef<HTMLDivElement>(null);
  const [chart, setChart] = useState<LiveChart | null>(null);
  const [cursor, setCursor] = useState<Cursor | null>(null);
  const [spoken, say] = useState("");
  const [, drawn] = useState(0);
  const latest = useRef({ model, onBrush });
  latest.current = { model, onBrush };

  useEffect(() => {
    const made = new LiveChart(box.current!, latest.current.model, height, paintMs, {
      cursorMoved: (index, aligned) => setCursor(index === null ? null : { index, aligned }),
      drawn: () => drawn((count) => count + 1),
      brushed: latest.current.onBrush && ((from, to) => latest.current.onBrush?.(from, to)),
    });
    setChart(made);
    return () => made.destroy();
  }, [height, paintMs]);
  useEffect(() => chart?.show(model), [chart, model]);

  const press = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, cursor?.index ?? null, chart?.points.times.length ?? 0);
    if (!chart || next === undefined) return;
    event.preventDefault();
    chart.pointAt(next);
    chart.freeze(next !== null);
    if (next !== null) say(spokenPoint(model, chart.points, next));
  };
  const leave = () => {
    chart?.freeze(false);
    chart?.pointAt(null);
  };
  return (
    <figure className="time-chart">
      <div
        ref={box}
        className="time-chart-box"
        style={{ height }}
        role="img"
        tabIndex={0}
        aria-label={`${chartSentence(title, model)} Arrow keys read the values.`}
        onKeyDown={press}
        onBlur={leave}
        onPointerEnter={() => chart?.freeze(true)}
        onPointerLeave={() => chart?.freeze(false)}
      />
      {cursor && <Readout model={model} aligned={cursor.aligned} index={cursor.index} />}
      {chart && <LineHandles chart={chart} model={model} />}
      <span className="hidden-text" aria-live="polite">
        {spoken}
      </span>
    </figure>
  );
}
