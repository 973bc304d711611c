import { memo, type ReactNode } from "react";
import type { Column } from "./model";

/** What all rows of a table have in common; the same object as long as nothing of it changes. */
export interface RowKind<Row, View> {
  readonly columns: readonly Column<View>[];
  /** A hook: what a row shows, so that only its own changes draw it again. */
  readonly useView: (row: Row) => View;
  readonly rowClass?: (view: View) => string;
  readonly rowTestId?: (row: Row) => string;
  readonly canSelect: boolean;
}

export interface RowPlace {
  readonly id: string;
  /** In the whole table, from 0. */
  readonly index: number;
  /** px from the top of all rows; null in a page, where rows follow each other. */
  readonly top: number | null;
  readonly height: number;
  readonly isActive: boolean;
  readonly isSelected: boolean;
  readonly isCurrent: boolean;
}

interface Props<Row, View> extends RowPlace {
  readonly row: Row;
  readonly kind: RowKind<Row, View>;
}

function OneRow<Row, View>({ row, kind, ...place }: Props<Row, View>) {
  const view = kind.useView(row);
  const classes = ["vt-row", kind.rowClass?.(view), place.isSelected && "selected", place.isCurrent && "current"];
  return (
    <div
      role="row"
      aria-rowindex={place.index + 2}
      className={classes.filter(Boolean).join(" ")}
      data-row={place.id}
      data-testid={kind.rowTestId?.(row)}
      tabIndex={place.isActive ? 0 : -1}
      aria-selected={kind.canSelect ? place.isSelected : undefined}
      aria-current={place.isCurrent || undefined}
      style={
        place.top === null
          ? { height: place.height }
          : { height: place.height, transform: `translateY(${place.top}px)` }
      }
    >
      {kind.columns.map((column) => (
        <Cell key={column.id} column={column}>
          {column.cell(view)}
        </Cell>
      ))}
    </div>
  );
}

const Cell = <View,>({ column, children }: { column: Column<View>; children: ReactNode }) => (
  <span role="gridcell" className={`vt-cell${column.isNumber ? " num" : ""} ${column.className ?? ""}`}>
    {children}
  </span>
);

export const Row = memo(OneRow) as typeof OneRow;
