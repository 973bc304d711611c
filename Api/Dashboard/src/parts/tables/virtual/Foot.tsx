import type { MouseEvent, ReactNode } from "react";
import { count, counted } from "../../../format/numbers";

interface Props {
  readonly count: number;
  readonly range: readonly [first: number, last: number];
  readonly pageRows: number;
  /** Null while rows scroll. */
  readonly page: number | null;
  readonly onPage: (page: number | null) => void;
  readonly moves: number;
  readonly onApply: (event: MouseEvent) => void;
  readonly note?: ReactNode;
}

/** Which rows are in sight, how many would move, and the way to pages that a browser can search. */
export function Foot({ range, page, onPage, moves, onApply, note, ...rest }: Props) {
  const pages = Math.ceil(rest.count / rest.pageRows);
  const [first, last] =
    page === null ? range : [page * rest.pageRows, Math.min(rest.count, (page + 1) * rest.pageRows) - 1];
  return (
    <div className="vt-foot">
      <span>
        {rest.count === 0 ? "No rows" : `Rows ${count(first + 1)}–${count(last + 1)} of ${count(rest.count)}`}
      </span>
      {moves > 0 && (
        <span className="vt-moves">
          {counted(moves, "row")} would move,{" "}
          <button type="button" className="link-button" onClick={onApply}>
            Apply
          </button>
        </span>
      )}
      {page !== null && (
        <span className="vt-pages">
          <button type="button" className="link-button" disabled={page === 0} onClick={() => onPage(page - 1)}>
            Previous
          </button>
          Page {page + 1} of {pages}
          <button type="button" className="link-button" disabled={page + 1 >= pages} onClick={() => onPage(page + 1)}>
            Next
          </button>
        </span>
      )}
      <span className="vt-note">{note}</span>
      <button type="button" className="link-button" onClick={() => onPage(page === null ? 0 : null)}>
        {page === null ? "Show as pages" : "Scroll instead"}
      </button>
    </div>
  );
}
