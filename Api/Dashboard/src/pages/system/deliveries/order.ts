import type { Notification } from "../../../api/types";
import { kindNames, statusNames } from "../../../format/channels";
import { sorted, type TableSort } from "../../../parts/tables/virtual/model";

const keys: Record<string, (one: Notification) => number | string | null> = {
  at: ({ created_at }) => Date.parse(created_at),
  status: ({ status }) => statusNames[status],
  to: ({ channel, recipient }) => `${channel} ${recipient}`,
  about: ({ kind, step }) => `${kindNames[kind]} ${step ?? ""}`,
  portfolio: ({ portfolio_id }) => portfolio_id,
  tries: ({ attempts }) => attempts.length,
};

export const newestFirst: TableSort = { column: "at", isDescending: true };

/** Sorted by a column; those that are equal in it stay newest first. */
export function inOrder(deliveries: readonly Notification[], { column, isDescending }: TableSort): Notification[] {
  const ranks = new Map(deliveries.map(({ id }, index) => [id, String(index)]));
  return sorted(deliveries, keys[column] ?? keys.at!, isDescending, ({ id }) => ranks.get(id)!);
}
