import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";
import { serverNow } from "../../../live/clock";
import { entryOf, newestOf, type AuditPage, type AuditRow, type Entry } from "./newest";

/** What is looked for; empty texts fit all. */
export interface Search {
  readonly from: number | null;
  readonly to: number | null;
  readonly entity: string;
  readonly id: string;
  readonly actor: string;
}

const pageSize = 50;
const partSize = 500;
// Before the first entry of any log.
const beginning = Date.parse("2020-01-01T00:00:00Z");

const partOf = (entity: string, actor: string) => (from: number, to: number, cursor: string | undefined): Promise<AuditPage> =>
  data(
    api.GET("/api/audit", {
      params: {
        query: {
          entity: entity || undefined,
          actor: actor || undefined,
          from: new Date(from).toISOString(),
          to: new Date(to).toISOString(),
          limit: partSize,
          cursor,
        },
      },
    }),
  );

const fitsId = (id: string) => (entry: Entry) => !id || entry.entity_id === id || (id.endsWith("*") && entry.entity_id.startsWith(id.slice(0, -1)));

export const auditQuery = (search: Search) =>
  infiniteQueryOptions({
    queryKey: ["audit", search],
    initialPageParam: null as number | null,
    queryFn: ({ pageParam }) =>
      newestOf(partOf(search.entity, search.actor), {
        from: search.from ?? beginning,
        to: pageParam ?? search.to ?? serverNow() + 60_000,
        count: pageSize,
        fits: fitsId(search.id),
      }),
    getNextPageParam: (page) => page.older,
  });

/** How a row was before a change: what the entry before it says; null when it was made by it. */
export const beforeQuery = (row: AuditRow) =>
  queryOptions({
    queryKey: ["audit", "before", row.sequence],
    staleTime: Infinity,
    queryFn: async () => {
      const { entity, entity_id: id, at, action } = entryOf(row);
      if (action === "insert") return null;
      const fits = (entry: Entry) => entry.entity_id === id && entry.sequence < row.sequence;
      const { rows } = await newestOf(partOf(entity, ""), { from: beginning, to: Date.parse(at) + 1, count: 1, fits });
      return rows[0] ? entryOf(rows[0]).after : null;
    },
  });
