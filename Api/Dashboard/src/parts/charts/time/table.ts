import { none } from "../../../format/numbers";
import { fullDate, timeOfDay, zoneText } from "../../../format/times";
import { align } from "./align";
import type { ChartModel } from "./model";

const dayMs = 86_400_000;

/** The points of a chart as a table, newest first. */
export function chartTable(model: ChartModel): { columns: string[]; rows: string[][] } {
  const { times, columns } = align(model.series);
  const isDaily = times.every((at) => at % dayMs === 0);
  const timeOf = (at: number) => (isDaily ? fullDate(at) : `${fullDate(at)} ${timeOfDay(at)}`);
  const zone = times[0] === undefined || isDaily ? "" : `, ${zoneText(times[0])}`;
  const rows = times.map((at, index) => [
    timeOf(at),
    ...columns.map((column) =>
      column[index] === null || column[index] === undefined ? none : model.format(column[index]),
    ),
  ]);
  return {
    columns: [`Time${zone}`, ...model.series.map((one) => `${one.label}, ${model.unit}`)],
    rows: rows.reverse(),
  };
}
