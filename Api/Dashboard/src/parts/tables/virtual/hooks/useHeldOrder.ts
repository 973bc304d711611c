import { useEffect, useMemo, useRef, useState } from "react";
import { isSameOrder, movesBetween } from "./order";

const pauseMs = 2000;

interface Order {
  readonly ids: readonly string[];
  readonly key: string;
  readonly at: number;
}

interface Held<Row> {
  readonly shown: readonly Row[];
  /** How many rows would move; 0 when the wanted order is shown, or soon will be. */
  readonly moves: number;
  readonly apply: () => void;
}

/**
 * The order in which rows are shown: the wanted one at once when the user asked for it (`key` changes), otherwise at
 * most every 2 s, and not while the rows are held. A held row stays where it is, even when it is no longer wanted.
 */
export function useHeldOrder<Row>(
  rows: readonly Row[],
  rowId: (row: Row) => string,
  key: string,
  isHeld: boolean,
): Held<Row> {
  const wanted = useMemo(() => rows.map(rowId), [rows, rowId]);
  const [order, setOrder] = useState<Order>(() => ({ ids: wanted, key, at: performance.now() }));
  const isAsked = order.key !== key || order.ids.length === 0;
  const ids = isAsked ? wanted : order.ids;
  const isCurrent = useMemo(() => isSameOrder(ids, wanted), [ids, wanted]);
  const apply = () => setOrder({ ids: wanted, key, at: performance.now() });

  useEffect(() => {
    if (isAsked) return apply();
    if (isCurrent || isHeld) return;
    const timer = setTimeout(apply, Math.max(0, order.at + pauseMs - performance.now()));
    return () => clearTimeout(timer);
  });

  const shown = useShown(rows, rowId, ids);
  const moves = useMemo(() => (isCurrent || !isHeld ? 0 : movesBetween(ids, wanted)), [ids, wanted, isCurrent, isHeld]);
  return { shown, moves, apply };
}

/** Rows by id: those that are no longer wanted as they were last. */
function useShown<Row>(rows: readonly Row[], rowId: (row: Row) => string, ids: readonly string[]) {
  const last = useRef<ReadonlyMap<string, Row>>(new Map());
  return useMemo(() => {
    const byId = new Map(rows.map((row) => [rowId(row), row]));
    for (const id of ids) {
      const gone = byId.has(id) ? undefined : last.current.get(id);
      if (gone !== undefined) byId.set(id, gone);
    }
    last.current = byId;
    return ids.flatMap((id) => byId.get(id) ?? []);
  }, [rows, rowId, ids]);
}
