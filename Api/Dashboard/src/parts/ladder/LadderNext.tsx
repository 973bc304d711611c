import type { ReactNode } from "react";
import { Countdown } from "../values/Countdown";
import "./Ladder.css";

interface Props {
  readonly who: ReactNode;
  readonly note: ReactNode;
  /** ISO 8601. */
  readonly until: string;
}

/** Who is told next, and in how long. */
export const LadderNext = ({ who, note, until }: Props) => (
  <div className="ladder-next">
    <p>
      Next: <b>{who}</b>
    </p>
    <p className="small ink2">{note}</p>
    <Countdown until={until} className="countdown" />
  </div>
);
