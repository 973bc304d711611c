import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { RowKind } from "../Row";
import type { VirtualTableProps } from "../VirtualTable";
import { useFillHeight } from "./useFillHeight";
import { useHeldOrder } from "./useHeldOrder";
import { useInside } from "./useInside";
import { useIsPhone } from "./useMedia";
import { useRowFocus } from "./useRowFocus";

const usualHeight = 32;
const usualPhoneHeight = 64;
const usualBelow = 60;
const itself = (row: unknown) => row;

export type Table<R, View> = ReturnType<typeof useTable<R, View>>;

/** What a table stands on: which rows in which order, which one has the focus, and how high it is. */
export function useTable<R, View>(props: VirtualTableProps<R, View>) {
  const { rows, rowId, onOpen, onSelect, orderKey = "", below = usualBelow } = props;
  const outer = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const isPhone = useIsPhone();
  const rowHeight = isPhone ? (props.phoneRowHeight ?? usualPhoneHeight) : (props.rowHeight ?? usualHeight);
  const inside = useInside(outer);
  const isHeld = inside.isInside || (props.selected?.size ?? 0) > 0;
  const order = useHeldOrder(rows, rowId, orderKey, isHeld);
  const { shown } = order;
  const [page, setPage] = useState<number | null>(null);
  const [range, setRange] = useState<readonly [number, number]>([0, -1]);
  const onRange = useCallback((first: number, last: number) => setRange([first, last]), []);
  const filled = useFillHeight(box, below);
  const height = props.height ?? Math.min(filled, Math.max(1, shown.length) * rowHeight);
  const ids = useMemo(() => shown.map(rowId), [shown, rowId]);
  const open = (index: number) => shown[index] !== undefined && onOpen?.(shown[index]);
  const focus = useRowFocus(outer, {
    ids,
    pageSize: Math.max(1, Math.floor(height / rowHeight) - 1),
    onOpen: open,
    onSelect: (index) => ids[index] !== undefined && onSelect?.(ids[index]),
    hasPageKeys: props.hasPageKeys ?? true,
  });
  useEffect(() => {
    if (box.current) box.current.scrollTop = 0;
  }, [orderKey]);
  const kind = useKind(props);
  const kept = inside.hasFocus ? focus.active : -1;
  const isBoxed = !isPhone && page === null;
  return {
    ...order,
    outer,
    box,
    inside,
    ids,
    page,
    setPage,
    range,
    onRange,
    height,
    rowHeight,
    open,
    focus,
    kind,
    kept,
    isBoxed,
  };
}

function useKind<R, View>({
  columns,
  useView,
  rowClass,
  rowTestId,
  onSelect,
}: VirtualTableProps<R, View>): RowKind<R, View> {
  const canSelect = onSelect !== undefined;
  return useMemo(
    () => ({ columns, useView: useView ?? (itself as (row: R) => View), rowClass, rowTestId, canSelect }),
    [columns, useView, rowClass, rowTestId, canSelect],
  );
}
