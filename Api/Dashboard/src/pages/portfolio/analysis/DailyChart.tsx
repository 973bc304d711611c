import { useMemo, useState, type KeyboardEvent, type PointerEvent } from "react";
import { narrowSpace } from "../../../format/numbers";
import { nextIndex } from "../../../parts/charts/cursor";
import { DataTableView } from "../../../parts/tables/DataTableView";
import {
  dailySentence,
  dailyTable,
  daySentence,
  indexAt,
  shapeOf,
  tickText,
  unitText,
  xOf,
  type DailyWords,
  type ForecastDay,
} from "./daily";
import "./DailyChart.css";

interface Props extends DailyWords {
  readonly days: readonly ForecastDay[];
  readonly isTable: boolean;
}

const tableHeight = 232;

/** What each day brought against what was forecast for it; days beyond are marked. */
export function DailyChart({ days, isTable, ...words }: Props) {
  if (!isTable) return <Plot days={days} words={words} />;
  return <DataTableView caption="Backtest, day by day" height={tableHeight} {...dailyTable(days, words)} />;
}

function Plot({ days, words }: { days: readonly ForecastDay[]; words: DailyWords }) {
  const [index, point] = useState<number | null>(null);
  const [spoken, say] = useState("");
  const shape = useMemo(() => shapeOf(days, words.unit.size), [days, words.unit.size]);
  const day = index === null ? undefined : days[index];
  const press = (event: KeyboardEvent) => {
    const next = nextIndex(event.key, index, days.length);
    if (next === undefined) return;
    event.preventDefault();
    point(next);
    if (next !== null) say(daySentence(days[next]!, words));
  };
  const hover = ({ currentTarget, clientX }: PointerEvent<HTMLElement>) => {
    const { left, width } = currentTarget.getBoundingClientRect();
    point(indexAt((clientX - left) / width, days.length));
  };
  return (
    <figure className="daily-chart">
      <div
        className="daily-plot"
        role="img"
        tabIndex={0}
        aria-label={`${dailySentence(days, words)} Arrow keys read the days.`}
        onKeyDown={press}
        onBlur={() => point(null)}
        onPointerMove={hover}
        onPointerLeave={() => point(null)}
      >
        {shape.ticks.map(({ value, y }) => (
          <span key={value} className={`daily-tick${value === 0 ? " zero" : ""}`} style={{ top: `${y}%` }}>
            <b>{tickText(value, shape.ticks)}</b>
          </span>
        ))}
        <svg viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
          <path className="daily-bars" d={shape.bars} />
          <path className="daily-line" d={shape.line} />
        </svg>
        {shape.marks.map(({ date, x, y }) => (
          <i key={date} className="daily-mark" style={{ left: `${x}%`, top: `${y}%` }} />
        ))}
        {index !== null && <i className="daily-cursor" style={{ left: `${xOf(index, days.length)}%` }} />}
      </div>
      <figcaption aria-hidden="true">
        <span>{day ? daySentence(day, words) : unitText(words)}</span>
        {!day && <span className="daily-name">−VaR 99{narrowSpace}%</span>}
      </figcaption>
      <span className="hidden-text" aria-live="polite">
        {spoken}
      </span>
    </figure>
  );
}
