import type { ReactNode } from "react";
import "./Facts.css";

export interface Fact {
  readonly label: string;
  readonly value: ReactNode;
  readonly note?: ReactNode;
}

/** A few facts side by side. */
export const Facts = ({ facts }: { facts: readonly Fact[] }) => (
  <dl className="facts">
    {facts.map(({ label, value, note }) => (
      <div key={label}>
        <dt>{label}</dt>
        <dd className="fact">{value}</dd>
        {note !== undefined && <dd className="fact-note">{note}</dd>}
      </div>
    ))}
  </dl>
);
