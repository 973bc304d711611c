// A picture of a mail's page: elements and attributes that draw, nothing that runs, loads or leads elsewhere.
const drawn = new Set(
  ("a abbr address article b big blockquote br caption center cite code col colgroup dd div dl dt em figure font footer h1 h2 h3 h4 " +
    "h5 h6 header hr i ins li main ol p pre q s section small span strike strong sub sup table tbody td tfoot th thead tr u ul").split(" "),
);
const kept = new Set("align bgcolor border cellpadding cellspacing color colspan dir height lang rowspan valign width".split(" "));
// The content policy refuses style attributes, even in a document that is only parsed: they are carried under another name.
const carried = "data-carried-style";

export const withoutStyles = (html: string) => html.replace(/(<[a-z][^<>]*?\s)style(\s*=)/gi, `$1${carried}$2`);

/** Rules of the page's own style sheets, without those that would load something. */
export const stylesOf = (html: string) =>
  [...html.matchAll(/<style[^>]*>([\s\S]*?)<\/style>/gi)].map(([, css]) => css).join("\n").replace(/@import[^;]*;|url\([^)]*\)/gi, "");

const loads = (value: string) => /url\(|image-set\(|expression\(/i.test(value);

function dress(element: HTMLElement, css: string) {
  element.style.cssText = css;
  for (const property of [...element.style])
    if (loads(element.style.getPropertyValue(property))) element.style.removeProperty(property);
}

/** Builds the page of a mail under a node, element by element. */
export function drawMail(html: string, into: Node) {
  const page = html.replace(/<(style|script|title)[^>]*>[\s\S]*?<\/\1>/gi, "");
  const parsed = new DOMParser().parseFromString(withoutStyles(page), "text/html");
  const body = document.createElement("div");
  dress(body, parsed.body.getAttribute(carried) ?? "");
  for (const child of parsed.body.childNodes) draw(child, body);
  into.appendChild(body);
}

function draw(node: Node, into: Node) {
  if (node.nodeType === Node.TEXT_NODE) into.appendChild(document.createTextNode(node.textContent ?? ""));
  if (!(node instanceof Element)) return;
  const name = node.localName;
  if (name === "img") into.appendChild(document.createTextNode(`[${node.getAttribute("alt") || "picture"}]`));
  if (!drawn.has(name)) return;
  const copy = document.createElement(name);
  for (const { name: attribute, value } of node.attributes) if (kept.has(attribute)) copy.setAttribute(attribute, value);
  dress(copy, node.getAttribute(carried) ?? "");
  if (name === "a") copy.style.textDecoration = "underline";
  into.appendChild(copy);
  for (const child of node.childNodes) draw(child, copy);
}
