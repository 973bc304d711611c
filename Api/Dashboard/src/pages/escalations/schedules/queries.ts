import { queryOptions } from "@tanstack/react-query";
import { api, data } from "../../../api/client";

/** A schedule with its shifts between two instants, ms since 1970. */
export const shiftsQuery = (id: string, from: number, to: number) =>
  queryOptions({
    queryKey: ["schedules", id, from, to],
    queryFn: () =>
      data(
        api.GET("/api/risk/schedules/{id}", {
          params: { path: { id }, query: { from: new Date(from).toISOString(), to: new Date(to).toISOString() } },
        }),
      ),
    refetchInterval: 60_000,
  });

const dayMs = 86_400_000;
const ahead = 15 * dayMs;

/** Who is on call from now on: far enough for the next handover. */
export const dutyQuery = (id: string, now: number) => {
  const today = now - (now % dayMs);
  return shiftsQuery(id, today, today + ahead);
};
