// Numbers as the desk reads them: a true minus, a narrow space before units, no minus before a zero.
export const narrowSpace = "\u202f";
export const none = "–";

const formats = new Map<number, Intl.NumberFormat>();

function formatOf(decimals: number) {
  let format = formats.get(decimals);
  if (!format) {
    format = new Intl.NumberFormat("en-GB", { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
    formats.set(decimals, format);
  }
  return format;
}

/** Fixed decimals; a value that rounds to zero has no sign. */
export function fixed(value: number, decimals: number, isSigned = false) {
  const size = formatOf(decimals).format(Math.abs(value));
  const isZero = Number(size.replaceAll(",", "")) === 0;
  if (isZero) return size;
  return value < 0 ? `−${size}` : isSigned ? `+${size}` : size;
}

/** @param share 1 is 100 %. Without its unit. */
export const percent = (share: number, decimals = 2, isSigned = false) => fixed(share * 100, decimals, isSigned);

export const withUnit = (text: string, unit: string) => (unit ? `${text}${narrowSpace}${unit}` : text);

export interface Amount {
  readonly number: string;
  readonly unit: "" | "k" | "m" | "bn";
}

const steps: readonly [number, Amount["unit"]][] = [
  [1e9, "bn"],
  [1e6, "m"],
  [1e3, "k"],
];

/** Money with four significant digits. */
export function amount(value: number, isSigned = false): Amount {
  if (value === 0) return { number: "0", unit: "" };
  // 999,950 is 1,000 k when rounded: it is written with the next unit.
  const [unit, name] = steps.find(([size]) => Math.abs(value) >= size * 0.99995) ?? [1, "" as const];
  const scaled = value / unit;
  const digits = Math.max(1, Math.floor(Math.log10(Math.max(Math.abs(scaled) * 1.00005, 1))) + 1);
  return { number: fixed(scaled, Math.max(0, 4 - digits), isSigned), unit: name };
}

export const money = (value: number, isSigned = false) => {
  const { number, unit } = amount(value, isSigned);
  return withUnit(number, unit);
};

/** In full, for the focus. */
export const fullMoney = (value: number) => fixed(value, 0);

export const count = (value: number) => fixed(value, 0);

/** "1 alert", "3 alerts". */
export const counted = (n: number, one: string, many = `${one}s`) => `${count(n)} ${n === 1 ? one : many}`;

const mostDecimals = 4;

/** Decimals such that a value that is not equal to the limit does not look it. */
export function decimalsApart(value: number, limit: number, scale: number, decimals: number) {
  let enough = decimals;
  while (value !== limit && enough < mostDecimals && fixed(value * scale, enough) === fixed(limit * scale, enough))
    enough++;
  return enough;
}
