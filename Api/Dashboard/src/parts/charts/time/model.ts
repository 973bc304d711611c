/** One recorded value; null where it was undefined. */
export interface Point {
  /** ms since 1970. */
  readonly at: number;
  readonly value: number | null;
}

export interface ChartSeries {
  /** In full, for the sentence and the table: "VaR 99 %". */
  readonly label: string;
  /** At the line's end; the label if not given, none if empty. */
  readonly endLabel?: string;
  readonly points: readonly Point[];
  /** Filled to zero. */
  readonly isArea?: boolean;
  /** Its last value is over a limit: the end mark says so. */
  readonly isOver?: boolean;
}

export interface LimitLine {
  /** Before its value: "limit". */
  readonly label: string;
  readonly value: number;
  /** A clear level is dotted and grey; a limit is dashed and red. */
  readonly kind?: "limit" | "clear";
  /** Makes the line draggable, also by arrow keys. */
  readonly onDrag?: (value: number) => void;
}

/** A stretch of time behind the lines. */
export interface TimeBand {
  readonly from: number;
  readonly to: number;
  readonly kind: "waiting" | "open";
}

/** An event on a line. */
export interface ChartMark {
  readonly at: number;
  readonly value: number;
  readonly kind: "peak" | "execution";
  readonly label: string;
}

/** What a chart of values over time shows; all values in the unit of its axis. */
export interface ChartModel {
  /** The first is drawn strongest. */
  readonly series: readonly ChartSeries[];
  readonly limits?: readonly LimitLine[];
  readonly bands?: readonly TimeBand[];
  readonly marks?: readonly ChartMark[];
  /** The shown time, ms since 1970; that of the points if not given. */
  readonly from?: number;
  readonly to?: number;
  /** A value with its decimals, without the unit. */
  readonly format: (value: number) => string;
  /** "% of NAV": for the sentence and the table. */
  readonly unit: string;
}

/** The newest defined point of a series. */
export const lastPoint = (series: ChartSeries) =>
  series.points.findLast((point) => point.value !== null) as { at: number; value: number } | undefined;
