import { sorted, type TableSort } from "../../../parts/tables/virtual/model";
import { actionWord, entryOf, type AuditRow, type Entry } from "./entry";

const keys: Record<string, (entry: Entry) => number | string> = {
  row: ({ sequence }) => sequence,
  at: ({ at }) => Date.parse(at),
  actor: ({ actor }) => actor,
  action: ({ action }) => actionWord(action),
  entity: ({ entity }) => entity,
  id: ({ entity_id }) => entity_id,
};

export const idOf = (row: AuditRow) => String(row.sequence);

export const newestFirst: TableSort = { column: "row", isDescending: true };

/** Sorted by a column; those that are equal in it stay newest first. */
export function inOrder(rows: readonly AuditRow[], { column, isDescending }: TableSort): AuditRow[] {
  const key = keys[column] ?? keys.row!;
  const newest = sorted(rows, ({ sequence }) => sequence, true, idOf);
  const ranks = new Map(newest.map((row, index) => [row.sequence, String(index)]));
  return sorted(
    newest,
    (row) => key(entryOf(row)),
    isDescending,
    ({ sequence }) => ranks.get(sequence)!,
  );
}
