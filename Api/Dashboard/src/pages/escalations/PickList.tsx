import type { ReactNode } from "react";
import { Link } from "wouter";

export interface Pick {
  readonly id: string;
  readonly name: ReactNode;
  readonly note: ReactNode;
  readonly mark?: ReactNode;
}

interface Props {
  readonly label: string;
  readonly path: string;
  readonly picks: readonly Pick[];
  readonly current: string | undefined;
  /** Of the address: on phones the list gives way to it. */
  readonly chosen: string | undefined;
}

/** Of the box around a list and what it shows. */
export const besideClass = (columns: "" | "three", chosen: string | undefined) =>
  `beside ${columns} ${chosen === undefined ? "unchosen" : "chosen"}`;

/** What a part has, one of which is shown beside it. */
export const PickList = ({ label, path, picks, current, chosen }: Props) => (
  <nav className="panel pick-list" aria-label={label}>
    {chosen !== undefined && (
      <Link className="link pick-back" href={path}>
        {label}, all {picks.length}
      </Link>
    )}
    <ul>
      {picks.map(({ id, name, note, mark }) => (
        <li key={id}>
          <Link href={`${path}/${encodeURIComponent(id)}`} aria-current={id === current ? "true" : undefined}>
            <span className="pick-name">{name}</span>
            {mark}
            <span className="pick-note">{note}</span>
          </Link>
        </li>
      ))}
    </ul>
  </nav>
);
