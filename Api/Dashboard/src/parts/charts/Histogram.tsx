import { count } from "../../format/numbers";
import "./charts.css";

export interface Bin {
  /** For those who hear it: "80 to 90 %". */
  readonly label: string;
  readonly count: number;
  readonly tone: "plain" | "near" | "over";
  /** Under its left edge. */
  readonly tick?: string;
}

interface Props {
  readonly label: string;
  readonly bins: readonly Bin[];
  /** The pressed bin. */
  readonly chosen?: number | null;
  readonly onChoose?: (index: number | null) => void;
}

const smallestPart = 0.08;

/** Heights by the square root, so that one portfolio is seen beside hundreds. */
export const binHeight = (n: number, most: number) => (n === 0 ? 0 : Math.max(smallestPart, Math.sqrt(n / most)));

/** Counts by bin; a bin is a button that filters. */
export function Histogram({ label, bins, chosen = null, onChoose }: Props) {
  const most = Math.max(1, ...bins.map((bin) => bin.count));
  return (
    <div className="histogram" role="group" aria-label={label}>
      {bins.map((bin, index) => (
        <button
          key={bin.label}
          type="button"
          className={bin.tone}
          aria-pressed={chosen === index}
          title={`${bin.label}: ${count(bin.count)}`}
          onClick={() => onChoose?.(chosen === index ? null : index)}
        >
          <i style={{ height: `${binHeight(bin.count, most) * 100}%` }} />
          <span className="hidden-text">
            {bin.label}: {count(bin.count)}
          </span>
          {bin.tick && (
            <span className="tick" aria-hidden="true">
              {bin.tick}
            </span>
          )}
        </button>
      ))}
    </div>
  );
}
