/** A field of a row before and after a change; undefined: it was not there. */
export interface FieldChange {
  readonly field: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Row = Readonly<Record<string, unknown>> | null | undefined;

/** What a change did to a row, field by field, in the row's order; what stayed the same is left out. */
export function changesOf(before: Row, after: Row): FieldChange[] {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  return fields
    .map((field) => ({ field, before: textOf(before, field), after: textOf(after, field) }))
    .filter((one) => one.before !== one.after);
}

function textOf(row: Row, field: string): string | undefined {
  if (!row || !(field in row)) return undefined;
  const value = row[field];
  if (value === null) return "null";
  return typeof value === "string" ? unfolded(value) : JSON.stringify(value, null, 1);
}

// Lists are stored as JSON texts: a line for each part shows what differs.
function unfolded(text: string) {
  if (!/^[[{]/.test(text)) return text;
  try {
    return JSON.stringify(JSON.parse(text), null, 1);
  } catch {
    return text;
  }
}
