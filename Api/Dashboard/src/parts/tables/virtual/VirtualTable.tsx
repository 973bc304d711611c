import { useCallback, useEffect, useId, useMemo, useRef, useState, type FocusEvent, type MouseEvent, type ReactNode } from "react";
import { Foot } from "./Foot";
import { Head } from "./Head";
import type { Column, TableSort } from "./model";
import { Row, type RowKind } from "./Row";
import { BoxedRows, PageRows } from "./Rows";
import { useFillHeight } from "./hooks/useFillHeight";
import { useHeldOrder } from "./hooks/useHeldOrder";
import { useInside } from "./hooks/useInside";
import { useIsPhone } from "./hooks/useMedia";
import { useRowFocus } from "./hooks/useRowFocus";
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
const itself = (row: unknown) => row;
const nothing: ReadonlySet<string> = new Set();

/** A table of any length: only the rows in sight are in the document, and none moves under pointer, focus or selection. */
export function VirtualTable<R, View = R>(props: VirtualTableProps<R, View>) {
  const { rows, rowId, columns, selected = nothing, onOpen, onSelect, orderKey = "", below = 60 } = props;
  const table = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const description = useId();
  const isPhone = useIsPhone();
  const rowHeight = isPhone ? (props.phoneRowHeight ?? 64) : (props.rowHeight ?? 32);
  const inside = useInside(table);
  const { shown, moves, apply } = useHeldOrder(rows, rowId, orderKey, inside.isInside || selected.size > 0);
  const [page, setPage] = useState<number | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, -1]);
  const filled = useFillHeight(box, below);
  const height = props.height ?? Math.min(filled, Math.max(1, shown.length) * rowHeight);
  const ids = useMemo(() => shown.map(rowId), [shown, rowId]);
  const onRange = useCallback((first: number, last: number) => setRange([first, last]), []);

  const { useView, rowClass, rowTestId } = props;
  const canSelect = onSelect !== undefined;
  const kind: RowKind<R, View> = useMemo(
    () => ({ columns, useView: useView ?? (itself as (row: R) => View), rowClass, rowTestId, canSelect }),
    [columns, useView, rowClass, rowTestId, canSelect],
  );
  const open = (index: number) => shown[index] !== undefined && onOpen?.(shown[index]);
  const focus = useRowFocus(table, {
    ids,
    pageSize: Math.max(1, Math.floor(height / rowHeight) - 1),
    onOpen: open,
    onSelect: (index) => ids[index] !== undefined && onSelect?.(ids[index]),
    hasPageKeys: props.hasPageKeys ?? true,
  });
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [orderKey]);
  const applyMoves = (event: MouseEvent) => {
    apply();
    // The button goes; a press of a key leaves the focus with the rows.
    if (event.detail === 0) table.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus();
  };
  const row = (index: number, top: number | null) => {
    const one = shown[index];
    if (one === undefined) return null;
    const id = ids[index]!;
    return (
      <Row key={id} id={id} row={one} kind={kind} index={index} top={top} height={rowHeight}
        isActive={index === focus.active} isSelected={selected.has(id)} isCurrent={props.currentId === id} />
    );
  };
  const click = (event: MouseEvent) => {
    if ((event.target as HTMLElement).closest("a, button, input, label") || !getSelection()?.isCollapsed) return;
    const id = rowOf(event.target);
    if (id !== undefined) open(ids.indexOf(id));
  };
  const focused = (event: FocusEvent) => {
    inside.events.onFocus();
    const id = rowOf(event.target);
    if (id === undefined) return;
    focus.focusRow(id);
    props.onFocusRow?.(id);
  };
  const blurred = (event: FocusEvent) => {
    inside.events.onBlur(event);
    if (!event.currentTarget.contains(event.relatedTarget)) props.onFocusRow?.(null);
  };
  const isBoxed = !isPhone && page === null;
  const list = { count: shown.length, height: rowHeight, kept: inside.hasFocus ? focus.active : -1, wanted: focus.wanted, row, onRange };
  return (
    <div ref={table} className="virtual-table" {...inside.events} onFocus={focused} onBlur={blurred}
      style={{ "--vt-columns": columns.map((column) => column.width).join(" ") } as React.CSSProperties}>
      <div role="grid" aria-label={props.label} aria-rowcount={shown.length + 1} aria-colcount={columns.length}
        aria-describedby={description} aria-multiselectable={canSelect || undefined} onKeyDown={focus.press} onClick={click}>
        <Head columns={columns} sort={props.sort} onSort={props.onSort} isTabStop={shown.length === 0} />
        <div ref={box} role="rowgroup" className={`vt-rows${isBoxed ? " boxed" : ""}`}
          style={isBoxed ? { height } : undefined}>
          {page !== null
            ? ids.slice(page * pageRows, (page + 1) * pageRows).map((_, index) => row(page * pageRows + index, null))
            : isBoxed ? <BoxedRows {...list} box={box} /> : <PageRows {...list} />}
        </div>
      </div>
      {shown.length === 0 && props.empty}
      <p id={description} className="hidden-text">
        Arrow keys move between rows and, above the first, to the headings{onOpen ? ", Enter opens" : ""}
        {canSelect ? ", x selects" : ""}.
      </p>
      <Foot count={shown.length} range={range} pageRows={pageRows} page={page} onPage={setPage} moves={moves} onApply={applyMoves}
        note={props.note} />
    </div>
  );
}

const rowOf = (target: EventTarget) => (target as HTMLElement).closest<HTMLElement>("[data-row]")?.dataset.row;
