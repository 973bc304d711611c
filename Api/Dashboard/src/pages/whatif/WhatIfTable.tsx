import { useState } from "react";
import { counted } from "../../format/numbers";
import { UseBar } from "../../parts/marks/UseBar";
import { nearFrom } from "../../risk/use";
import type { UseText, WhatIfRow } from "./rows";

interface Props {
  readonly changed: readonly WhatIfRow[];
  readonly unchanged: readonly WhatIfRow[];
}

/** Metric, before, after, change, limit, use before and after; what does not change is folded. */
export function WhatIfTable({ changed, unchanged }: Props) {
  const [isOpen, open] = useState(false);
  return (
    <div className="what-if-table">
      <table>
        <caption className="hidden-text">Metrics before and after the trade</caption>
        <thead>
          <tr>
            <th scope="col">Metric</th>
            <th scope="col" className="num wide-only">
              Before
            </th>
            <th scope="col" className="num">
              After
            </th>
            <th scope="col" className="num wide-only">
              Change
            </th>
            <th scope="col" className="num wide-only">
              Limit
            </th>
            <th scope="col" className="num use-column">
              Use
            </th>
          </tr>
        </thead>
        <tbody>
          {changed.map((row) => (
            <Row key={row.key} row={row} />
          ))}
        </tbody>
        {isOpen && (
          <tbody className="quiet">
            {unchanged.map((row) => (
              <Row key={row.key} row={row} />
            ))}
          </tbody>
        )}
      </table>
      {unchanged.length > 0 && (
        <button type="button" className="fold" aria-expanded={isOpen} onClick={() => open(!isOpen)}>
          {isOpen ? "Hide" : "Show"} {counted(unchanged.length, "metric")} that would not change
        </button>
      )}
    </div>
  );
}

const Row = ({ row }: { row: WhatIfRow }) => (
  <tr className={row.isForbidding ? "forbidding" : undefined}>
    <th scope="row">{row.name}</th>
    <td className="num wide-only ink2">{row.before}</td>
    <td className={`num strong${row.useAfter?.isOver ? " over" : ""}`}>{row.after}</td>
    <td className="num wide-only">{row.isChanged ? row.change : ""}</td>
    <td className="num wide-only ink2">{row.limit ?? ""}</td>
    <td className="num use-column">{row.useAfter && <Use before={row.useBefore!} after={row.useAfter} />}</td>
  </tr>
);

const stateOf = ({ use, isOver }: UseText) =>
  isOver ? "over" : use === null ? "unknown" : use >= nearFrom ? "near" : "within";

const Use = ({ before, after }: { before: UseText; after: UseText }) => (
  <span className="use-pair">
    <UseBar use={after.use ?? (after.isOver ? 1.2 : null)} state={stateOf(after)} />
    <span>
      {before.text !== after.text && (
        <span className="ink3">
          {before.text}
          <span aria-hidden="true"> → </span>
          <span className="hidden-text"> to </span>
        </span>
      )}
      <b className={after.isOver ? "over" : undefined}>{after.text}</b>
    </span>
  </span>
);
