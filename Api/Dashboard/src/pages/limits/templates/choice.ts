import type { Portfolio } from "../../../api/types";

type Named = Pick<Portfolio, "id" | "name" | "desk">;

/** Those whose name, id or desk has every word of the text, by name. */
export function portfoliosThatFit<P extends Named>(portfolios: readonly P[], text: string): P[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  return portfolios
    .filter(({ id, name, desk }) => {
      const all = `${name} ${id} ${desk ?? ""}`.toLowerCase();
      return words.every((word) => all.includes(word));
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}
