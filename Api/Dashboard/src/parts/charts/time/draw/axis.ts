/** What an axis shows, and how far its lines are apart. */
export interface Span {
  readonly min: number;
  readonly max: number;
  readonly step: number;
}

export interface AxisState {
  readonly shown: Span;
  /** Since when less than it shows would do; null while it is all needed. */
  readonly smallerSince: number | null;
}

const shrinkAfterMs = 30_000;
const linesWanted = 4;
const steps = [1, 2, 2.5, 5, 10];

/** A round step that gives about four lines. */
function roundStep(size: number) {
  const rough = size / linesWanted;
  const power = 10 ** Math.floor(Math.log10(rough));
  return steps.find((step) => step * power >= rough * 0.999)! * power;
}

/** Round ends around all values. */
export function spanOf(values: Iterable<number>): Span {
  let min = Infinity;
  let max = -Infinity;
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  if (min > max) return { min: 0, max: 1, step: 0.25 };
  if (min === max) {
    const around = Math.abs(min) * 0.05 || 0.5;
    min -= around;
    max += around;
  }
  const step = roundStep(max - min);
  return { min: Math.floor(min / step + 1e-9) * step, max: Math.ceil(max / step - 1e-9) * step, step };
}

/** The values at which an axis has lines. */
export function ticksOf({ min, max, step }: Span): number[] {
  const count = Math.round((max - min) / step);
  return Array.from({ length: count + 1 }, (_, index) => Number((min + index * step).toPrecision(12)));
}

/** An axis grows at once; it shrinks when less has been enough for half a minute. */
export function nextAxis(before: AxisState | null, wanted: Span, nowMs: number): AxisState {
  if (before === null) return { shown: wanted, smallerSince: null };
  const { shown } = before;
  if (wanted.min < shown.min || wanted.max > shown.max) return { shown: wanted, smallerSince: null };
  if (wanted.min === shown.min && wanted.max === shown.max) return { shown, smallerSince: null };
  const since = before.smallerSince ?? nowMs;
  return nowMs - since >= shrinkAfterMs ? { shown: wanted, smallerSince: null } : { shown, smallerSince: since };
}
