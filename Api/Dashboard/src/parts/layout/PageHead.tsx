import type { ReactNode } from "react";
import { Link } from "wouter";
import "./PageHead.css";

export interface SubPage {
  readonly name: string;
  readonly path: string;
}

interface Props {
  readonly title: string;
  /** Is anything wrong, and who has it? */
  readonly sentence?: ReactNode;
  readonly actions?: ReactNode;
  readonly subPages?: readonly SubPage[];
  readonly current?: string;
}

/** How a page opens: its name, the sentence that says whether anything is wrong, and the parts it has. */
export function PageHead({ title, sentence, actions, subPages, current }: Props) {
  return (
    <header className="head">
      <div className="page-head">
        <div>
          <h1>{title}</h1>
          <p className="head-sentence">{sentence}</p>
        </div>
        {actions !== undefined && <div className="actions">{actions}</div>}
      </div>
      {subPages && (
        <nav className="sub-pages" aria-label={`${title}, parts`}>
          <ul>
            {subPages.map(({ name, path }) => (
              <li key={path}>
                <Link href={path} aria-current={path === current ? "page" : undefined}>
                  {name}
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
    </header>
  );
}
