import { useState } from "react";
import { count } from "../../format/numbers";
import "./DataTableView.css";

interface Props {
  readonly caption: string;
  readonly columns: readonly string[];
  /** As shown; the first cell names the row. */
  readonly rows: readonly (readonly string[])[];
  /** px; what is longer scrolls. */
  readonly height?: number;
}

const part = 100;

/** The table behind a chart. */
export function DataTableView({ caption, columns, rows, height = 320 }: Props) {
  const [shown, show] = useState(part);
  return (
    <div className="data-table" tabIndex={0} role="region" aria-label={caption} style={{ maxHeight: height }}>
      <table>
        <caption className="hidden-text">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index ? "num" : ""}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, shown).map((row, index) => (
            <Row key={index} cells={row} />
          ))}
        </tbody>
      </table>
      {rows.length === 0 && <p className="ink2 small">There are no values in this range.</p>}
      {rows.length > shown && (
        <button type="button" className="button small" onClick={() => show(shown + part)}>
          Show {count(Math.min(part, rows.length - shown))} more of {count(rows.length)}
        </button>
      )}
    </div>
  );
}

function Row({ cells: [name, ...values] }: { cells: readonly string[] }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      {values.map((value, index) => (
        <td key={index} className="num">
          {value}
        </td>
      ))}
    </tr>
  );
}
