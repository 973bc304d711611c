import type { components } from "../../../api/schema";

export type AuditPage = components["schemas"]["AuditListResponse"];
export type AuditRow = AuditPage["items"][number];

/** What an entry says: who changed what when, and the row afterwards. */
export interface Entry {
  readonly sequence: number;
  readonly at: string;
  readonly actor: string;
  readonly entity: string;
  readonly entity_id: string;
  readonly action: string;
  readonly after: Readonly<Record<string, unknown>> | null;
}

export const entryOf = (row: AuditRow) => row.entry as unknown as Entry;

export interface Newest {
  readonly rows: AuditRow[];
  readonly chain: AuditPage["chain"] | null;
  /** Where to go on, ms since 1970; null when the beginning was reached. */
  readonly older: number | null;
}

interface Wanted {
  /** Instants, ms since 1970, both included. */
  readonly from: number;
  readonly to: number;
  readonly count: number;
  readonly fits: (entry: Entry) => boolean;
}

type Part = (from: number, to: number, cursor: string | undefined) => Promise<AuditPage>;

const minuteMs = 60_000;
const firstWidth = 15 * minuteMs;
const growth = 4;

/**
 * The newest entries of a log that is read oldest first: stretches of time from the end backwards, each wider than the one
 * before, and a narrower one when a stretch has more than one part.
 */
export async function newestOf(part: Part, { from, to, count, fits }: Wanted): Promise<Newest> {
  const found = new Map<number, AuditRow>();
  let chain: Newest["chain"] = null;
  let end = to;
  let width = firstWidth;
  while (found.size < count && end > from) {
    const start = Math.max(from, end - width);
    const page = await part(start, end, undefined);
    chain ??= page.chain;
    if (page.next_cursor && width > minuteMs) {
      width /= growth;
      continue;
    }
    const rows = [...page.items, ...(await rest(part, start, end, page.next_cursor))];
    // Instants are finer than ms, so stretches share their ends: an entry may come twice.
    for (const row of rows.filter((one) => fits(entryOf(one)))) found.set(row.sequence, row);
    end = start;
    width *= growth;
  }
  const rows = [...found.values()].sort((a, b) => b.sequence - a.sequence);
  return { rows, chain, older: end > from ? end : null };
}

async function rest(part: Part, from: number, to: number, cursor: string | null) {
  const found: AuditRow[] = [];
  let next = cursor;
  while (next) {
    const page = await part(from, to, next);
    found.push(...page.items);
    next = page.next_cursor;
  }
  return found;
}
