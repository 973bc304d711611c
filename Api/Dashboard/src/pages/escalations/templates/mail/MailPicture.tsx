import { useEffect, useRef } from "react";
import { drawMail, stylesOf } from "./safeHtml";

const paper =
  ":host { all: initial; } .paper { color: #111; background: #fff; font: 14px/1.5 system-ui, sans-serif; " +
  "padding: 12px; overflow: auto; }";

/** A mail's page as it would look, in a place of its own: its rules do not reach out, and nothing in it acts. */
export function MailPicture({ html }: { html: string }) {
  const host = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const root = host.current!.shadowRoot ?? host.current!.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = [paper, stylesOf(html)].map((css) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(css);
      return sheet;
    });
    const page = document.createElement("div");
    page.className = "paper";
    drawMail(html, page);
    root.replaceChildren(page);
  }, [html]);
  return <div ref={host} className="mail-picture" role="img" aria-label="The mail's page; its text stands below" />;
}
