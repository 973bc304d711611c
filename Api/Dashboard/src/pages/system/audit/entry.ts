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

const actionWords: Record<string, string> = { insert: "made", update: "changed", delete: "removed" };
export const actionWord = (action: string) => actionWords[action] ?? action;
