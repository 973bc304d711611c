import uPlot from "uplot";
import { faint, type Colours } from "./colours";
import { lastPoint, type ChartModel } from "../model";
import { spread } from "./spread";

export const axisFont = (weight = 400) => `${weight} 11px "Inter Variable", Inter, system-ui, sans-serif`;
const labelGap = 15;
const labelSpace = 10;
// Half of a time under the axis.
const bareRoom = 20;

/** A label at the right end of a line. */
interface EndLabel {
  readonly value: number;
  readonly text: string;
  readonly colour: string;
  readonly weight: number;
}

const endLabels = ({ series, limits = [], format }: ChartModel, colours: Colours): EndLabel[] => [
  ...series.flatMap((one, index) => {
    const last = lastPoint(one);
    if (!last || one.endLabel === "") return [];
    const text = `${one.endLabel ?? one.label} ${format(last.value)}`;
    return [{ value: last.value, text, colour: one.isOver ? colours.over : seriesColour(index, colours), weight: 600 }];
  }),
  ...limits.map(({ label, value, kind }) => ({
    value,
    text: `${label} ${format(value)}`,
    colour: kind === "clear" ? colours.ink3 : colours.over,
    weight: 500,
  })),
];

export const seriesColour = (index: number, colours: Colours) =>
  index === 0 ? colours.accent : index === 1 ? colours.ink2 : colours.ink3;

/** Room that the labels at the lines' ends need, px. */
export function labelRoom(model: ChartModel, colours: Colours) {
  const ctx = document.createElement("canvas").getContext("2d")!;
  const widths = endLabels(model, colours).map(({ text, weight }) => {
    ctx.font = axisFont(weight);
    return ctx.measureText(text).width;
  });
  return Math.ceil(Math.max(0, ...widths)) + (widths.length ? labelSpace + 4 : bareRoom);
}

/** In px of the page, whatever the screen's density. */
function inPx(plot: uPlot, draw: (ctx: CanvasRenderingContext2D, area: Area) => void) {
  const { ctx, bbox } = plot;
  const ratio = uPlot.pxRatio;
  ctx.save();
  ctx.scale(ratio, ratio);
  const [left, top] = [bbox.left / ratio, bbox.top / ratio];
  draw(ctx, {
    left,
    top,
    right: left + bbox.width / ratio,
    bottom: top + bbox.height / ratio,
    x: (at) => left + plot.valToPos(at, "x"),
    y: (value) => top + plot.valToPos(value, "y"),
  });
  ctx.restore();
}

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  x(at: number): number;
  y(value: number): number;
}

/** Behind the lines: when the limit was waiting to open, and open. */
export function drawBands(plot: uPlot, { bands = [] }: ChartModel, colours: Colours) {
  inPx(plot, (ctx, area) => {
    for (const { from, to, kind } of bands) {
      const [left, right] = [Math.max(area.left, area.x(from)), Math.min(area.right, area.x(to))];
      if (right <= left) continue;
      ctx.fillStyle = kind === "waiting" ? faint(colours.near, 0.22) : faint(colours.over, 0.07);
      ctx.fillRect(left, area.top, right - left, area.bottom - area.top);
    }
  });
}

/** Over the lines: limits, events, ends and their labels. */
export function drawMarks(plot: uPlot, model: ChartModel, colours: Colours) {
  inPx(plot, (ctx, area) => {
    drawLimits(ctx, area, model, colours);
    drawEvents(ctx, area, model, colours);
    drawEnds(ctx, area, model, colours);
    drawLabels(ctx, area, endLabels(model, colours));
  });
}

function drawLimits(ctx: CanvasRenderingContext2D, area: Area, { limits = [] }: ChartModel, colours: Colours) {
  ctx.lineWidth = 1.25;
  for (const { value, kind } of limits) {
    ctx.strokeStyle = kind === "clear" ? colours.ink3 : colours.over;
    ctx.setLineDash(kind === "clear" ? [2, 3] : [5, 3]);
    ctx.beginPath();
    ctx.moveTo(area.left, area.y(value));
    ctx.lineTo(area.right, area.y(value));
    ctx.stroke();
  }
  ctx.setLineDash([]);
}

function drawEvents(ctx: CanvasRenderingContext2D, area: Area, { marks = [] }: ChartModel, colours: Colours) {
  ctx.font = axisFont(500);
  ctx.textBaseline = "alphabetic";
  for (const { at, value, kind, label } of marks) {
    const [x, y] = [area.x(at), area.y(value)];
    if (x < area.left || x > area.right) continue;
    dot(ctx, x, y, kind === "peak" ? 3.5 : 3, colours.surface, kind === "peak" ? colours.accent : colours.ink2);
    const fitsLeft = x - ctx.measureText(label).width - 8 > area.left;
    ctx.textAlign = fitsLeft ? "right" : "left";
    ctx.fillStyle = kind === "peak" ? colours.ink2 : colours.ink3;
    ctx.fillText(label, x + (fitsLeft ? -8 : 8), y - 4);
  }
}

function drawEnds(ctx: CanvasRenderingContext2D, area: Area, { series }: ChartModel, colours: Colours) {
  // The first one last, so that nothing covers it.
  [...series.entries()].reverse().forEach(([index, one]) => {
    const last = lastPoint(one);
    if (!last || one.isArea) return;
    const [x, y] = [area.x(last.at), area.y(last.value)];
    if (!one.isOver) return dot(ctx, x, y, 3.5, seriesColour(index, colours), colours.surface);
    ctx.fillStyle = colours.over;
    ctx.strokeStyle = colours.surface;
    ctx.lineWidth = 1.5;
    ctx.beginPath();
    ctx.roundRect(x - 4.5, y - 4.5, 9, 9, 1.5);
    ctx.fill();
    ctx.stroke();
  });
}

function drawLabels(ctx: CanvasRenderingContext2D, area: Area, labels: readonly EndLabel[]) {
  const places = spread(
    labels.map(({ value }) => area.y(value)),
    labelGap,
    area.top,
    area.bottom,
  );
  ctx.textAlign = "left";
  ctx.textBaseline = "middle";
  labels.forEach(({ text, colour, weight }, index) => {
    ctx.font = axisFont(weight);
    ctx.fillStyle = colour;
    ctx.fillText(text, area.right + labelSpace, places[index]!);
  });
}

function dot(ctx: CanvasRenderingContext2D, x: number, y: number, radius: number, fill: string, stroke: string) {
  ctx.fillStyle = fill;
  ctx.strokeStyle = stroke;
  ctx.lineWidth = 1.5;
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fill();
  ctx.stroke();
}
