/** Where in a template something is wrong. */
export interface Place {
  readonly field: "subject" | "text" | "html";
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

const said = /^(subject|text|html), line (\d+), column (\d+): (.*)$/s;

/** What the service says of a template, with its line and column; null when it names none. */
export function placeOf(message: string): Place | null {
  const found = said.exec(message);
  if (!found) return null;
  const [, field, line, column, text] = found;
  return { field: field as Place["field"], line: Number(line), column: Number(column), message: text! };
}

/** Where a place is in a text, counted in characters from its beginning. */
export function offsetOf(text: string, line: number, column: number) {
  const lines = text.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
  return Math.min(text.length, before + Math.max(0, column - 1));
}

/** The line with a mark below the place, as compilers show it. */
export function excerptOf(text: string, line: number, column: number): string {
  const shown = (text.split("\n")[line - 1] ?? "").replaceAll("\t", " ");
  return `${shown}\n${" ".repeat(Math.max(0, column - 1))}^`;
}
