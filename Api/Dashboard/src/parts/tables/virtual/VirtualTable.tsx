import { useId, type CSSProperties, type ReactNode } from "react";
import { Foot } from "./Foot";
import { Head } from "./Head";
import type { Column, TableSort } from "./model";
import { Row } from "./Row";
import { BoxedRows, PageRows } from "./Rows";
import { useTable, type Table } from "./hooks/useTable";
import { useTableEvents } from "./hooks/useTableEvents";
import "./VirtualTable.css";

export interface VirtualTableProps<Row, View> {
  readonly label: string;
  readonly columns: readonly Column<View>[];
  /** In the wanted order; shown in it when nobody points at the table. */
  readonly rows: readonly Row[];
  /** Of a stable identity, like the other functions of a row. */
  readonly rowId: (row: Row) => string;
  /** A hook that gives what a row shows; the row itself if not given. */
  readonly useView?: (row: Row) => View;
  readonly rowClass?: (view: View) => string;
  readonly rowTestId?: (row: Row) => string;
  readonly rowHeight?: number;
  readonly phoneRowHeight?: number;
  /** Changes with what the user asked for (sort, filter): then the order is applied at once. */
  readonly orderKey?: string;
  readonly sort?: TableSort;
  readonly onSort?: (sort: TableSort) => void;
  readonly onOpen?: (row: Row) => void;
  readonly selected?: ReadonlySet<string>;
  readonly onSelect?: (id: string) => void;
  /** The row whose details are shown elsewhere. */
  readonly currentId?: string | null;
  /** Height of the rows' box, px; to the window's lower edge if not given. On phones the page scrolls. */
  readonly height?: number;
  /** px that stay free below, when it fills the window. */
  readonly below?: number;
  readonly note?: ReactNode;
  /** The focused row's id; null when the focus leaves. */
  readonly onFocusRow?: (id: string | null) => void;
  readonly empty?: ReactNode;
  /** False where another table of the page answers j and k. */
  readonly hasPageKeys?: boolean;
}

const pageRows = 40;

/** A table of any length: only rows in sight are in the document; none moves under pointer, focus or selection. */
export function VirtualTable<R, View = R>(props: VirtualTableProps<R, View>) {
  const { columns, onOpen, onSelect } = props;
  const table = useTable(props);
  const { shown, page, moves, range } = table;
  const events = useTableEvents(props, table);
  const description = useId();
  const tracks = { "--vt-columns": columns.map((column) => column.width).join(" ") } as CSSProperties;
  return (
    <div ref={table.outer} className="virtual-table" style={tracks} {...events.around}>
      <div
        role="grid"
        aria-label={props.label}
        aria-rowcount={shown.length + 1}
        aria-colcount={columns.length}
        aria-describedby={description}
        aria-multiselectable={onSelect !== undefined || undefined}
        {...events.grid}
      >
        <Head columns={columns} sort={props.sort} onSort={props.onSort} isTabStop={shown.length === 0} />
        <Body props={props} table={table} />
      </div>
      {shown.length === 0 && props.empty}
      <p id={description} className="hidden-text">
        Arrow keys move between rows and, above the first, to the headings{onOpen ? ", Enter opens" : ""}
        {onSelect ? ", x selects" : ""}.
      </p>
      <Foot
        count={shown.length}
        range={range}
        pageRows={pageRows}
        page={page}
        onPage={table.setPage}
        moves={moves}
        onApply={events.applyMoves}
        note={props.note}
      />
    </div>
  );
}

/** The rows: those in sight, or a page of them. */
function Body<R, View>({ props, table }: { props: VirtualTableProps<R, View>; table: Table<R, View> }) {
  const { shown, ids, page, isBoxed, height, rowHeight, focus, kind, box } = table;
  const row = (index: number, top: number | null) => {
    const one = shown[index];
    if (one === undefined) return null;
    const id = ids[index]!;
    return (
      <Row
        key={id}
        id={id}
        row={one}
        kind={kind}
        index={index}
        top={top}
        height={rowHeight}
        isActive={index === focus.active}
        isSelected={props.selected?.has(id) ?? false}
        isCurrent={props.currentId === id}
      />
    );
  };
  const list = {
    count: shown.length,
    height: rowHeight,
    kept: table.kept,
    wanted: focus.wanted,
    row,
    onRange: table.onRange,
  };
  return (
    <div
      ref={box}
      role="rowgroup"
      className={`vt-rows${isBoxed ? " boxed" : ""}`}
      style={isBoxed ? { height } : undefined}
    >
      {page !== null ? (
        ids.slice(page * pageRows, (page + 1) * pageRows).map((_, index) => row(page * pageRows + index, null))
      ) : isBoxed ? (
        <BoxedRows {...list} box={box} />
      ) : (
        <PageRows {...list} />
      )}
    </div>
  );
}
