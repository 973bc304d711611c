/** A part of a page's source. */
export type Part =
  | { readonly kind: "open"; readonly name: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly kind: "close"; readonly name: string }
  | { readonly kind: "text"; readonly text: string };

const silent = /<(style|script|title)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->|<![^>]*>/gi;
const token = /<(\/?)([a-z][a-z0-9-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>|([^<]+|<)/gi;
const attribute = /([^\s=/"'<>]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g;
const named: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: "\u00a0",
  middot: "·",
  ndash: "–",
  mdash: "—",
};

const decoded = (text: string) =>
  text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]+));/gi,
    (all, hex?: string, decimal?: string, name?: string) => {
      if (name) return named[name.toLowerCase()] ?? all;
      const code = hex ? Number.parseInt(hex, 16) : Number(decimal);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : all;
    },
  );

const attributesOf = (text: string) =>
  new Map([...text.matchAll(attribute)].map(([, name, a, b, c]) => [name!.toLowerCase(), decoded(a ?? b ?? c ?? "")]));

/** The parts of a page, without scripts, styles and comments. The content policy lets no browser's parser read it. */
export const partsOf = (html: string): Part[] =>
  [...html.replace(silent, "").matchAll(token)].map(([, slash, name, attributes, text]): Part => {
    if (text !== undefined) return { kind: "text", text: decoded(text) };
    if (slash) return { kind: "close", name: name!.toLowerCase() };
    return { kind: "open", name: name!.toLowerCase(), attributes: attributesOf(attributes ?? "") };
  });
