import type { components } from "../../../api/schema";
import { counted, fixed, narrowSpace } from "../../../format/numbers";
import { dayText } from "../../../format/times";
import { spanOf, ticksOf, type Span } from "../../../parts/charts/time/draw/axis";
import { inUnit, type CommonUnit } from "./units";

export type ForecastDay = components["schemas"]["ForecastFields"];

export const isException = ({ outcome, forecast }: ForecastDay) => outcome < forecast;

/** The daily chart in percent of its box: x to the right, y down. */
export interface DailyShape {
  /** A bar a day, from zero to what the day brought. */
  readonly bars: string;
  /** −VaR, as it was forecast for each day. */
  readonly line: string;
  readonly marks: readonly { readonly date: string; readonly x: number; readonly y: number }[];
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

const at = (value: number) => value.toFixed(2);
const edge = 0.04;

/** @param size Of a unit, such that its ticks are round in it. */
export function shapeOf(days: readonly ForecastDay[], size: number): DailyShape {
  const span = tightSpan([0, ...days.flatMap(({ outcome, forecast }) => [outcome / size, forecast / size])]);
  const y = (value: number) => heightOf(value / size, span);
  const x = (index: number) => xOf(index, days.length);
  const bars = days.map(({ outcome }, index) => `M${at(x(index))} ${at(y(0))}V${at(y(outcome))}`);
  const line = days.map(({ forecast }, index) => `${index ? "L" : "M"}${at(x(index))} ${at(y(forecast))}`);
  return {
    bars: bars.join(""),
    line: line.join(""),
    marks: days.flatMap((day, index) => (isException(day) ? [{ date: day.date, x: x(index), y: y(day.outcome) }] : [])),
    ticks: linesOf(span).map((value) => ({ value, y: heightOf(value, span) })),
  };
}

/** From the lowest value to the highest with a little room: the chart is too low for round ends. */
function tightSpan(values: readonly number[]): Span {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const room = (high - low) * edge || 0.5;
  return { min: low - room, max: high + room, step: spanOf(values).step };
}

/** The round values within, at half steps where there would be fewer than three. */
function linesOf({ min, max, step }: Span): number[] {
  const at = (size: number) =>
    ticksOf({ min: Math.ceil(min / size) * size, max: Math.floor(max / size) * size, step: size });
  const whole = at(step);
  return whole.length < 3 ? at(step / 2) : whole;
}

const heightOf = (value: number, { min, max }: Span) => ((max - value) / (max - min)) * 100;

/** Where a day stands, in percent of the width. */
export const xOf = (index: number, count: number) => (count < 2 ? 50 : (index / (count - 1)) * 100);

/** The day under a part of the width, 0 to 1. */
export const indexAt = (part: number, count: number) =>
  Math.max(0, Math.min(count - 1, Math.round(part * (count - 1))));

export interface DailyWords {
  readonly unit: CommonUnit;
  readonly currency: string;
}

export const unitText = ({ unit, currency }: DailyWords) => `${unit.name} ${currency}`.trim();

/** What the chart says to those who hear it. */
export function dailySentence(days: readonly ForecastDay[], words: DailyWords) {
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last) return "No day could be forecast yet.";
  const beyond = days.filter(isException);
  const newest = beyond.at(-1);
  const told = newest
    ? `Losses went beyond VaR on ${counted(beyond.length, "day")}, last on ${dayText(newest.date)}.`
    : "No loss went beyond VaR.";
  return (
    `Daily profit and loss of today’s holdings against VaR 99${narrowSpace}%, ${dayText(first.date)} to ` +
    `${dayText(last.date)}. ${told} The last: ${daySentence(last, words)}.`
  );
}

/** "12 Mar 2026: −0.41 m USD, VaR 1.45, exception" */
export const daySentence = (day: ForecastDay, words: DailyWords) =>
  `${dayText(day.date)}: ${inUnit(day.outcome, words.unit, true)} ${unitText(words)}, ` +
  `VaR ${inUnit(-day.forecast, words.unit)}${isException(day) ? ", exception" : ""}`;

/** The days as a table, newest first. */
export function dailyTable(days: readonly ForecastDay[], words: DailyWords) {
  const rows = days.map((day) => [
    dayText(day.date),
    inUnit(day.outcome, words.unit, true),
    inUnit(-day.forecast, words.unit),
    isException(day) ? "yes" : "",
  ]);
  return { columns: ["Day", `P&L, ${unitText(words)}`, `VaR 99${narrowSpace}%`, "Exception"], rows: rows.reverse() };
}

/** A line of the axis: as few decimals as its step needs. */
export function tickText(value: number, ticks: DailyShape["ticks"]) {
  const step = Math.abs((ticks[1]?.value ?? 1) - (ticks[0]?.value ?? 0));
  return fixed(value, [0, 1].find((decimals) => Number.isInteger(step * 10 ** decimals)) ?? 2);
}
