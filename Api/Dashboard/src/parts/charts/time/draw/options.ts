import uPlot from "uplot";
import { fixed } from "../../../../format/numbers";
import { zoneName } from "../../../../format/times";
import { ticksOf, type Span } from "./axis";
import { faint, type Colours } from "./colours";
import { axisFont, drawBands, drawMarks, labelRoom, seriesColour } from "./drawing";
import type { ChartModel } from "../model";
import { axisTime } from "../words";

/** What the drawing asks for each time: it is not made again when these change. */
export interface ChartSource {
  model(): ChartModel;
  colours(): Colours;
  axis(): Span;
  times(): readonly [number, number];
  cursorMoved(index: number | null): void;
  brushed(from: number, to: number): void;
}

const axisDecimals = (step: number) => Math.max(0, -Math.floor(Math.log10(step) + 1e-9)) + (isHalf(step) ? 1 : 0);
const isHalf = (step: number) => Math.abs((step / 10 ** Math.floor(Math.log10(step) + 1e-9)) % 1) > 1e-6;

export const axisLabels = (ticks: readonly number[], step: number) =>
  ticks.map((tick) => fixed(tick, Math.max(0, axisDecimals(step))));

export function optionsOf(source: ChartSource, width: number, height: number, canBrush: boolean): uPlot.Options {
  return {
    width,
    height,
    ms: 1,
    tzDate: (at) => uPlot.tzDate(new Date(at), zoneName()),
    padding: [10, () => labelRoom(source.model(), source.colours()), 0, 0],
    legend: { show: false },
    scales: {
      x: { time: true, range: () => [...source.times()] },
      y: { range: () => [source.axis().min, source.axis().max] },
    },
    cursor: { y: false, points: { size: 7 }, drag: { x: canBrush, y: false, setScale: false } },
    axes: [timeAxis(source), valueAxis(source)],
    series: [{}, ...source.model().series.map((one, index) => lineOf(source, index, one.isArea ?? false))],
    hooks: {
      drawAxes: [(plot) => drawBands(plot, source.model(), source.colours())],
      draw: [(plot) => drawMarks(plot, source.model(), source.colours())],
      setCursor: [(plot) => source.cursorMoved(plot.cursor.idx ?? null)],
      setSelect: [(plot) => brush(plot, source)],
    },
  };
}

function brush(plot: uPlot, source: ChartSource) {
  const { left, width } = plot.select;
  if (width < 4) return;
  source.brushed(plot.posToVal(left, "x"), plot.posToVal(left + width, "x"));
  plot.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
}

const timeAxis = (source: ChartSource): uPlot.Axis => ({
  stroke: () => source.colours().ink3,
  font: axisFont(),
  grid: { show: false },
  ticks: { show: false },
  size: 24,
  gap: 6,
  space: 60,
  values: (_, splits, _axis, _space, step) => splits.map((at) => axisTime(at, step)),
});

const valueAxis = (source: ChartSource): uPlot.Axis => ({
  stroke: () => source.colours().ink3,
  font: axisFont(),
  grid: { stroke: () => source.colours().grid, width: 1 },
  ticks: { show: false },
  gap: 7,
  size: (_, values) => 12 + 7 * Math.max(2, ...(values ?? []).map((text) => text.length)),
  splits: () => ticksOf(source.axis()),
  values: (_, splits) => axisLabels(splits, source.axis().step),
});

const lineOf = (source: ChartSource, index: number, isArea: boolean): uPlot.Series => ({
  stroke: () => seriesColour(index, source.colours()),
  width: index === 0 ? (isArea ? 1.75 : 2.25) : 1.5,
  fill: isArea ? () => faint(source.colours().accent, 0.14) : undefined,
  fillTo: isArea ? () => 0 : undefined,
  points: { show: false },
});
