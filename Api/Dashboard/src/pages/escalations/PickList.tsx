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
}

/** What a part has, one of which is shown beside it. */
export const PickList = ({ label, path, picks, current }: Props) => (
  <nav className="panel pick-list" aria-label={label}>
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
