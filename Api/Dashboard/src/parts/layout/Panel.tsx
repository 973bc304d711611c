import { useId, type ReactNode } from "react";
import "./Panel.css";

interface Props {
  readonly title: string;
  /** Beside the title, quieter. */
  readonly note?: ReactNode;
  /** At the right of the head. */
  readonly tools?: ReactNode;
  readonly className?: string;
  readonly children: ReactNode;
  readonly id?: string;
}

/** A section with a head; its heading names it. */
export function Panel({ title, note, tools, className = "", children, id }: Props) {
  const heading = useId();
  return (
    <section className={`panel ${className}`} aria-labelledby={heading} id={id}>
      <header className="panel-head">
        <h2 id={heading}>{title}</h2>
        {note !== undefined && <span className="note">{note}</span>}
        {tools !== undefined && <div className="tools">{tools}</div>}
      </header>
      {children}
    </section>
  );
}
