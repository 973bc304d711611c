import type { ChartModel, ChartSeries } from "./model";

/** All series on one row of times; undefined where a series has no point of its own, null where it has a gap. */
export interface Aligned {
  readonly times: number[];
  readonly columns: (number | null | undefined)[][];
}

export function align(series: readonly ChartSeries[]): Aligned {
  const times = [...new Set(series.flatMap((one) => one.points.map((point) => point.at)))].sort((a, b) => a - b);
  const indexOf = new Map(times.map((at, index) => [at, index]));
  const columns = series.map((one) => {
    const column: (number | null | undefined)[] = new Array(times.length).fill(undefined);
    for (const point of one.points) column[indexOf.get(point.at)!] = point.value;
    return column;
  });
  return { times, columns };
}

/** Every value that must be on the axis: of lines, limits and marks; zero under an area. */
export function* valuesOf({ series, limits = [], marks = [] }: ChartModel): Generator<number> {
  for (const one of series) {
    if (one.isArea) yield 0;
    for (const { value } of one.points) if (value !== null) yield value;
  }
  for (const { value } of limits) yield value;
  for (const { value } of marks) yield value;
}
