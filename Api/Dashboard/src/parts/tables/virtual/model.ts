import type { ReactNode } from "react";

export interface Column<View> {
  readonly id: string;
  readonly header: ReactNode;
  /** A track of a grid: `minmax(204px, 1.5fr)`, `58px`. */
  readonly width: string;
  readonly cell: (view: View) => ReactNode;
  readonly isNumber?: boolean;
  readonly isSortable?: boolean;
  /** What the heading means, on hover and focus. */
  readonly title?: string;
  readonly className?: string;
}

export interface TableSort {
  readonly column: string;
  readonly isDescending: boolean;
}

/** Of the query: `-score`, `name`. */
export const sortText = ({ column, isDescending }: TableSort) => `${isDescending ? "-" : ""}${column}`;

export const sortOf = (text: string): TableSort =>
  text.startsWith("-") ? { column: text.slice(1), isDescending: true } : { column: text, isDescending: false };

type Key = number | string | null;

/** Sorted by a key; what has none is last in both directions, equals keep the order of their names. */
export function sorted<Row>(
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
  isDescending: boolean,
  nameOf: (row: Row) => string,
) {
  const keyed = rows.map((row) => ({ row, key: keyOf(row), name: nameOf(row) }));
  keyed.sort((a, b) => {
    if (a.key === null || b.key === null)
      return Number(a.key === null) - Number(b.key === null) || byName(a.name, b.name);
    return compare(a.key, b.key) * (isDescending ? -1 : 1) || byName(a.name, b.name);
  });
  return keyed.map(({ row }) => row);
}

const names = new Intl.Collator("en", { numeric: true, sensitivity: "base" });
const byName = (a: string, b: string) => names.compare(a, b);
const compare = (a: number | string, b: number | string) =>
  typeof a === "number" && typeof b === "number" ? a - b : names.compare(String(a), String(b));
