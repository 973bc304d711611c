import type { Portfolio, Snapshot } from "../../../api/types";
import { sorted, type TableSort } from "../../../parts/tables/virtual/model";
import { factsOf } from "../../../risk/facts";
import type { LightState } from "../../../risk/light";
import { binOf } from "../firm";
import { sortKey } from "./view";

export interface PortfolioFilter {
  readonly state: LightState | null;
  /** Of the histogram. */
  readonly bin: number | null;
  /** Part of a name, id or desk. */
  readonly text: string;
}

export const states: readonly LightState[] = ["over", "near", "stale", "within", "none"];

export function filterOf(query: URLSearchParams): PortfolioFilter {
  const bin = Number(query.get("use") ?? NaN);
  return {
    state: states.find((one) => one === query.get("state")) ?? null,
    bin: Number.isInteger(bin) && bin >= 0 && bin <= 10 ? bin : null,
    text: query.get("q") ?? "",
  };
}

const has = ({ name, id, desk }: Portfolio, text: string) =>
  [name, id, desk ?? ""].some((one) => one.toLowerCase().includes(text));

/** The portfolios that are wanted, in the wanted order. */
export function wantedRows(
  portfolios: readonly Portfolio[],
  snapshots: ReadonlyMap<string, Snapshot>,
  { state, bin, text }: PortfolioFilter,
  { column, isDescending }: TableSort,
): Portfolio[] {
  const part = text.trim().toLowerCase();
  const wanted = portfolios.filter((one) => {
    const snapshot = snapshots.get(one.id);
    if (part && !has(one, part)) return false;
    if (state !== null && (!snapshot || factsOf(snapshot).light.state !== state)) return false;
    return bin === null || (snapshot !== undefined && binOf(snapshot) === bin);
  });
  return sorted(
    wanted,
    (one) => sortKey(column, one, snapshots.get(one.id)),
    isDescending,
    (one) => one.name,
  );
}
