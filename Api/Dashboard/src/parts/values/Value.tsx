import { useLayoutEffect, useRef } from "react";
import { mark } from "./fade";
import "./Value.css";

const quietMs = 1500;

interface Props {
  readonly text: string;
  /** False for what a gap brought: it replaces and marks nothing. */
  readonly isMarked?: boolean;
  readonly title?: string;
}

/** A number that lives: when its text changes it is tinted at once and fades in a second, at most once in 1.5 s. */
export function Value({ text, isMarked = true, title }: Props) {
  const cell = useRef<HTMLSpanElement>(null);
  const before = useRef(text);
  const markedAt = useRef(-quietMs);
  useLayoutEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const now = performance.now();
    if (!isMarked || now - markedAt.current < quietMs || document.hidden) return;
    markedAt.current = now;
    if (cell.current) mark(cell.current);
  }, [text, isMarked]);
  return (
    <span ref={cell} className="value" title={title}>
      {text}
    </span>
  );
}
