import { partsOf, type Part } from "./markup";

// A picture of a mail's page: elements and attributes that draw, nothing that runs, loads or leads elsewhere.
const drawn = new Set(
  (
    "a abbr address article b big blockquote body br caption center cite code col colgroup dd div dl dt em figure " +
    "font footer h1 h2 h3 h4 h5 h6 header hr i ins li main ol p pre q s section small span strike strong sub sup " +
    "table tbody td tfoot th thead tr u ul"
  ).split(" "),
);
const kept = new Set(
  "align bgcolor border cellpadding cellspacing class color colspan dir height lang rowspan valign width".split(" "),
);
const empty = new Set(["br", "hr", "col"]);

/** Rules of the page's own style sheets, without those that would load something. */
export const stylesOf = (html: string) =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)]
    .map(([, css]) => css)
    .join("\n")
    .replace(/@import[^;]*;|url\([^)]*\)/gi, "");

const loads = (value: string) => /url\(|image-set\(/i.test(value);

function dress(element: HTMLElement, css: string) {
  element.style.cssText = css;
  for (const property of [...element.style])
    if (loads(element.style.getPropertyValue(property))) element.style.removeProperty(property);
}

function made({ name, attributes }: Extract<Part, { kind: "open" }>) {
  const element = document.createElement(name === "body" ? "div" : name);
  for (const [attribute, value] of attributes) if (kept.has(attribute)) element.setAttribute(attribute, value);
  dress(element, attributes.get("style") ?? "");
  if (name === "a") element.style.textDecoration = "underline";
  return element;
}

/** Builds the page of a mail under a node, element by element. */
export function drawMail(html: string, into: Node) {
  const open: { name: string; node: Node }[] = [{ name: "", node: into }];
  for (const part of partsOf(html)) {
    const at = open.at(-1)!.node;
    if (part.kind === "text") at.appendChild(document.createTextNode(part.text));
    else if (part.kind === "close") close(open, part.name);
    else if (part.name === "img")
      at.appendChild(document.createTextNode(`[${part.attributes.get("alt") || "picture"}]`));
    else if (drawn.has(part.name)) {
      const node = at.appendChild(made(part));
      if (!empty.has(part.name)) open.push({ name: part.name, node });
    }
  }
}

// Closes the innermost element of the name and what was left open in it.
function close(open: { name: string }[], name: string) {
  const index = open.findLastIndex((one) => one.name === name);
  if (index > 0) open.length = index;
}
