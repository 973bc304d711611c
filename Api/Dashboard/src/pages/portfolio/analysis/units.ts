import { fixed } from "../../../format/numbers";

export interface CommonUnit {
  readonly name: "" | "k" | "m" | "bn";
  readonly size: number;
}

const units: readonly CommonUnit[] = [
  { name: "bn", size: 1e9 },
  { name: "m", size: 1e6 },
  { name: "k", size: 1e3 },
];
const plain: CommonUnit = { name: "", size: 1 };

/** One unit for a column, such that the largest value has digits before the point. */
export function commonUnit(values: readonly (number | null)[]): CommonUnit {
  const most = Math.max(0, ...values.map((value) => Math.abs(value ?? 0)));
  return units.find(({ size }) => most >= size) ?? plain;
}

export const inUnit = (value: number, { size }: CommonUnit, isSigned = false) =>
  fixed(value / size, size === 1 ? 0 : 2, isSigned);
