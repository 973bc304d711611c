import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";
import { entryOf, type AuditRow } from "./entry";

/** What is looked for, instants in ms since 1970; empty texts fit all. */
export interface Search {
  readonly from: number | null;
  readonly to: number | null;
  readonly entity: string;
  readonly id: string;
  readonly actor: string;
}

const pageSize = 50;
const iso = (at: number | null) => (at === null ? undefined : new Date(at).toISOString());

export const auditQuery = ({ from, to, entity, id, actor }: Search) =>
  infiniteQueryOptions({
    queryKey: ["audit", from, to, entity, id, actor],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: cursor }) =>
      data(
        api.GET("/api/audit", {
          params: {
            query: {
              order: "desc",
              limit: pageSize,
              cursor,
              from: iso(from),
              to: iso(to),
              entity: entity || undefined,
              entity_id: id || undefined,
              actor: actor || undefined,
            },
          },
        }),
      ),
    getNextPageParam: (page) => page.next_cursor ?? undefined,
  });

/** How a row was before a change: what the entry before it says; null when there is none. */
export const beforeQuery = (row: AuditRow) =>
  queryOptions({
    queryKey: ["audit", "before", row.sequence],
    staleTime: Infinity,
    queryFn: async () => {
      const { entity, entity_id, at } = entryOf(row);
      // Instants are finer than ms: up to the next one, and then what came before the row.
      const to = iso(Date.parse(at) + 1);
      const { items } = await data(
        api.GET("/api/audit", { params: { query: { order: "desc", entity, entity_id, to, limit: 20 } } }),
      );
      const before = items.find(({ sequence }) => sequence < row.sequence);
      return before ? entryOf(before).after : null;
    },
  });
