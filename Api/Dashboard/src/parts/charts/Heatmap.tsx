import "./charts.css";

interface Props {
  readonly caption: string;
  readonly names: readonly string[];
  /** Square and symmetric, −1 to 1; null where undefined. */
  readonly matrix: readonly (readonly (number | null)[])[];
}

const strongest = 55;
const diagonal = 22;

/** Coefficients to two decimals without the zero in front: .69, −.12, 1. */
export function coefficient(value: number | null) {
  if (value === null) return "–";
  const text = Math.abs(value).toFixed(2);
  if (text === "1.00") return value < 0 ? "−1" : "1";
  return `${value < 0 && text !== "0.00" ? "−" : ""}${text.slice(1)}`;
}

/** How strong a cell's tint is, in percent; below zero another colour says so beside the sign. */
const tintOf = (value: number, isDiagonal: boolean) => (isDiagonal ? diagonal : Math.abs(value) * strongest);

/** The lower half of a symmetric matrix, its cells tinted by size. */
export function Heatmap({ caption, names, matrix }: Props) {
  return (
    <table className="heatmap">
      <caption className="hidden-text">{caption}</caption>
      <thead>
        <tr>
          <td />
          {names.map((name) => (
            <th key={name} scope="col" title={name}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {names.map((name, row) => (
          <tr key={name}>
            <th scope="row" title={name}>
              {name}
            </th>
            {names.map((other, column) => {
              if (column > row) return <td key={other} />;
              return <Cell key={other} value={matrix[row]?.[column] ?? null} isDiagonal={column === row} />;
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Cell({ value, isDiagonal }: { value: number | null; isDiagonal: boolean }) {
  const tone = value !== null && value < 0 ? "var(--ink3)" : "var(--accent)";
  const background =
    value === null ? undefined : `color-mix(in srgb, ${tone} ${tintOf(value, isDiagonal).toFixed(0)}%, var(--surface))`;
  return <td style={{ background }}>{coefficient(value)}</td>;
}
