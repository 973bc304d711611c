import type { ReactNode } from "react";
import { Value } from "./Value";
import "./Figure.css";

interface Props {
  readonly label: ReactNode;
  readonly number: string;
  readonly unit?: string;
  /** The line under it. */
  readonly note?: ReactNode;
  readonly isOver?: boolean;
  readonly isMarked?: boolean;
  readonly title?: string;
  readonly children?: ReactNode;
}

/** A number that a page is about: label, value, note; a use bar may follow. */
export function Figure({ label, number, unit, note, isOver = false, isMarked, title, children }: Props) {
  return (
    <div className="figure">
      <dt className="figure-label">{label}</dt>
      <dd className={`figure-value${isOver ? " over" : ""}`}>
        <Value text={number} isMarked={isMarked} title={title} />
        {unit && <span className="unit"> {unit}</span>}
      </dd>
      {note !== undefined && <dd className="figure-note">{note}</dd>}
      {children}
    </div>
  );
}
