import type { Snapshot } from "../../../api/types";
import { whyNone } from "../../../format/reasons";
import { none } from "../../../format/numbers";
import { Light } from "../../../parts/marks/Light";
import { UseBar } from "../../../parts/marks/UseBar";
import { Figure } from "../../../parts/values/Figure";
import { limitState, useOf } from "../../../risk/use";
import { figuresOf, type KeyFigure } from "./figures";
import "./KeyFigures.css";

interface Props {
  readonly snapshot: Snapshot;
  readonly isMarked: boolean;
  readonly currency: string;
}

/** Seven figures, each with how much of its limit is used. */
export function KeyFigures({ snapshot, isMarked, currency }: Props) {
  const isStale = snapshot.status !== "ok";
  return (
    <dl className={`panel key-figures${isStale ? " stale-figures" : ""}`} aria-label="Key figures">
      {figuresOf(snapshot, currency).map((figure) => (
        <One
          key={figure.id}
          figure={figure}
          isMarked={isMarked}
          why={figure.number === none ? whyNone(snapshot) : figure.title}
        />
      ))}
    </dl>
  );
}

function One({ figure, isMarked, why }: { figure: KeyFigure; isMarked: boolean; why: string | undefined }) {
  const { limit, label, number, unit, note } = figure;
  const state = limit && limitState(limit);
  const isAbnormal = state === "over" || state === "near";
  const name = (
    <>
      {isAbnormal && <Light state={state} size={13} />}
      {label}
    </>
  );
  return (
    <Figure
      label={name}
      number={number}
      unit={unit}
      note={note}
      isOver={state === "over"}
      isMarked={isMarked}
      title={why}
    >
      {limit && (
        <dd className="figure-use">
          <UseBar use={useOf(limit)} state={state ?? "unknown"} />
        </dd>
      )}
    </Figure>
  );
}
