import type { Column, TableSort } from "./model";

interface Props<View> {
  /** Where there are no rows to hold it. */
  readonly isTabStop: boolean;
  readonly columns: readonly Column<View>[];
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
}

/** The headings; those that sort are buttons, reached from the first row with the arrow keys. */
export function Head<View>({ columns, ...rest }: Props<View>) {
  return (
    <div role="rowgroup" className="vt-head">
      <div role="row" aria-rowindex={1} className="vt-row">
        {columns.map((column) => (
          <Heading key={column.id} column={column} {...rest} />
        ))}
      </div>
    </div>
  );
}

type HeadingProps<View> = Omit<Props<View>, "columns"> & { readonly column: Column<View> };

function Heading<View>({ column, sort, onSort, isTabStop }: HeadingProps<View>) {
  const isSorted = sort?.column === column.id;
  const classes = `vt-cell${column.isNumber ? " num" : ""} ${column.className ?? ""}`;
  const direction = isSorted ? (sort.isDescending ? "descending" : "ascending") : undefined;
  // Numbers are wanted largest first, names from the start of the alphabet.
  const next = { column: column.id, isDescending: isSorted ? !sort.isDescending : (column.isNumber ?? false) };
  return (
    <span role="columnheader" className={classes} aria-sort={direction} title={column.title}>
      {column.isSortable && onSort ? (
        <button
          type="button"
          tabIndex={isTabStop ? 0 : -1}
          className={isSorted ? "sorted" : ""}
          onClick={() => onSort(next)}
        >
          {column.header}
          {isSorted && <span aria-hidden="true"> {sort.isDescending ? "↓" : "↑"}</span>}
        </button>
      ) : (
        column.header
      )}
    </span>
  );
}
