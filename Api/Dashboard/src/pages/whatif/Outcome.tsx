import { Link } from "wouter";
import type { Portfolio } from "../../api/types";
import { Light } from "../../parts/marks/Light";
import { rowsOf } from "./rows";
import { quantityText, tradeText, type Check, type Trade } from "./trade";
import { verdictOf } from "./verdict";
import { WhatIfTable } from "./WhatIfTable";

interface Props {
  readonly check: Check;
  readonly trade: Trade;
  /** Of the trade before, while the new one is worked out. */
  readonly isOld: boolean;
  readonly portfolios: readonly Portfolio[];
  readonly onQuantity: (quantity: number) => void;
}

/** The verdict as a sentence, the largest quantity, and every metric before and after. */
export function Outcome({ check, trade, isOld, portfolios, onQuantity }: Props) {
  const { isAllowed, sentence, more } = verdictOf(check);
  const { changed, unchanged } = rowsOf(check);
  const name = portfolios.find(({ id }) => id === trade.portfolio)?.name ?? trade.portfolio;
  return (
    <section className={`panel outcome${isOld ? " old" : ""}`} aria-label="Outcome" aria-busy={isOld}>
      <div className="verdict" role="status">
        <Light state={isAllowed ? "within" : "over"} size={20} isNamed={false} />
        <div>
          <h2 className={isAllowed ? undefined : "over"} data-testid="verdict">
            {sentence}
          </h2>
          {more.map((line) => (
            <p key={line} className="ink2">
              {line}
            </p>
          ))}
          <p className="small ink2">
            {tradeText(trade)} in{" "}
            <Link className="link within-text" href={`/portfolios/${encodeURIComponent(trade.portfolio)}`}>
              {name}
            </Link>
            {statusNote(check)}
          </p>
        </div>
      </div>
      <Largest check={check} trade={trade} onQuantity={onQuantity} />
      <WhatIfTable changed={changed} unchanged={unchanged} />
    </section>
  );
}

function statusNote({ before, after }: Check) {
  const missing = [...new Set([...before.missing_symbols, ...after.missing_symbols])];
  if (missing.length) return ` · No price for ${missing.join(", ")}`;
  return after.stale_symbols.length ? ` · Prices are stale: ${after.stale_symbols.join(", ")}` : "";
}

function Largest({ check, trade, onQuantity }: Pick<Props, "check" | "trade" | "onQuantity">) {
  const { largest_quantity: largest, largest_quantity_reason: reason } = check;
  if (largest === null) return reason && <p className="largest">{sentenceOf(reason)}</p>;
  return (
    <p className="largest">
      <span>
        Largest quantity that stays within all limits: <b>{quantityText(largest)}</b>.
      </span>
      {Math.abs(largest) !== Math.abs(trade.quantity) && (
        <button type="button" className="button small" onClick={() => onQuantity(largest)}>
          Try it
        </button>
      )}
    </p>
  );
}

const sentenceOf = (text: string) => `${text.charAt(0).toUpperCase()}${text.slice(1).replace(/\.$/, "")}.`;
