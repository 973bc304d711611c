import type { ReactNode } from "react";
import type { TableSort } from "../virtual/model";
import "./rows.css";

interface Props {
  readonly column: string;
  readonly sort: TableSort;
  readonly onSort: (sort: TableSort) => void;
  /** What is wanted largest first: numbers and times. */
  readonly isNumber?: boolean;
  readonly className?: string;
  readonly children: ReactNode;
}

/** A heading of a plain table that sorts by its column, and the other way round when pressed again. */
export function SortHeading({ column, sort, onSort, isNumber = false, className, children }: Props) {
  const isSorted = sort.column === column;
  const direction = sort.isDescending ? "descending" : "ascending";
  return (
    <th scope="col" className={className} aria-sort={isSorted ? direction : undefined}>
      <button
        type="button"
        className={`sort-heading${isSorted ? " sorted" : ""}`}
        onClick={() => onSort({ column, isDescending: isSorted ? !sort.isDescending : isNumber })}
      >
        {children}
        {isSorted && <span aria-hidden="true"> {sort.isDescending ? "↓" : "↑"}</span>}
      </button>
    </th>
  );
}
