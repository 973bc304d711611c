/** Something that can be found and done. */
export interface Entry {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  run(): void;
}

const words = (text: string) => text.toLowerCase().split(/\s+/).filter(Boolean);

/** Entries that have every typed word, those whose name begins with it first. */
export function matches(entries: readonly Entry[], typed: string): Entry[] {
  const asked = words(typed);
  const start = typed.trim().toLowerCase();
  const begins = (entry: Entry) => (start !== "" && entry.name.toLowerCase().startsWith(start) ? 0 : 1);
  return entries
    .filter((entry) => asked.every((word) => `${entry.name} ${entry.kind}`.toLowerCase().includes(word)))
    .sort((a, b) => begins(a) - begins(b));
}
