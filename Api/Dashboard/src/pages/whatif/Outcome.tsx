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
          <h2 className={isAllowed ? undefined : "over"} data-testid="verdict">{sentence}</h2>
          {more.map((line) => <p key={line} className="ink2">{line}</p>)}
          <p className="small ink2">
            {tradeText(trade)} in <Link className="link within-text" href={`/portfolios/${encodeURIComponent(trade.portfolio)}`}>{name}</Link>
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

// Absent where the service does not say it.
function Largest({ check, trade, onQuantity }: Pick<Props, "check" | "trade" | "onQuantity">) {
  const largest = (check as { largest_quantity?: number | null }).largest_quantity;
  if (largest === undefined || largest === null) return null;
  return (
    <p className="largest">
      {largest === 0 ? (
        <>No quantity of {trade.symbol} stays within all limits on this side.</>
      ) : (
        <>Largest quantity that stays within all limits: <b>{quantityText(largest)}</b>.</>
      )}
      {largest !== 0 && Math.abs(largest) !== Math.abs(trade.quantity) && (
        <button type="button" className="button small" onClick={() => onQuantity(Math.sign(trade.quantity) * Math.abs(largest))}>
          Try it
        </button>
      )}
    </p>
  );
}
