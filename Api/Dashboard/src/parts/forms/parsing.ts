/** What is typed as a number; null when it is none. Commas group thousands, as numbers are shown. */
export function numberOf(text: string): number | null {
  const plain = text.trim().replaceAll(",", "").replace("−", "-");
  const value = Number(plain);
  return plain === "" || !Number.isFinite(value) ? null : value;
}

/** "a@x.example, b@x.example" is two. */
export const tagsOf = (text: string) => [...new Set(text.split(/[\s,;]+/).filter(Boolean))];
