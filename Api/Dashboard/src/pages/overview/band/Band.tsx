import { Light } from "../../../parts/marks/Light";
import { Histogram } from "../../../parts/charts/Histogram";
import { Figure } from "../../../parts/values/Figure";
import { amount, counted, fixed, fullMoney, narrowSpace, percent } from "../../../format/numbers";
import { useAlerts, useHasAlerts, useServerNow } from "../../../live/hooks";
import type { Snapshot } from "../../../api/types";
import { binsOf, countStates, type StateCounts, type Totals } from "../firm";
import { firmLight, firmSentence, whoSentence } from "./words";
import "./Band.css";

interface Props {
  readonly snapshots: readonly Snapshot[];
  readonly totals: readonly Totals[];
  readonly currency: string | null;
  readonly onCurrency: (currency: string) => void;
  readonly bin: number | null;
  readonly onBin: (bin: number | null) => void;
}

/** Is anything wrong, who has it, and how much is at stake. */
export function Band({ snapshots, totals, currency, onCurrency, bin, onBin }: Props) {
  const counts = countStates(snapshots);
  const sums = totals.find((one) => one.currency === currency) ?? totals[0];
  return (
    <section className="panel band" aria-label="Firm">
      <Verdict counts={counts} all={snapshots.length} />
      {sums && <Money sums={sums} all={totals} onCurrency={onCurrency} />}
      <div className="band-bins">
        <p className="figure-label">Portfolios by highest limit use</p>
        <Histogram label="Portfolios by highest limit use" bins={binsOf(snapshots)} chosen={bin} onChoose={onBin} />
      </div>
    </section>
  );
}

function Verdict({ counts, all }: { counts: StateCounts; all: number }) {
  const alerts = useAlerts();
  const isKnown = useHasAlerts();
  const now = useServerNow(5000);
  const shares = [
    ["over", counts.over],
    ["near", counts.near],
    ["stale", counts.stale],
    ["within", counts.within + counts.none],
  ] as const;
  return (
    <div className="verdict">
      <div className="verdict-line">
        <Light state={firmLight(counts)} size={18} isNamed={false} />
        <h1>{firmSentence(counts, all)}</h1>
      </div>
      <p className="verdict-who">{isKnown ? whoSentence(alerts, now) : "\u00a0"}</p>
      <div className="proportions" aria-hidden="true">
        {shares.map(([state, n]) => n > 0 && <i key={state} className={state} style={{ flexGrow: n }} />)}
      </div>
      <p className="legend">
        <span>
          <Light state="near" size={12} isNamed={false} />
          {counts.near} near a limit
        </span>
        <span>
          <Light state="stale" size={12} isNamed={false} />
          {counts.stale} stale
        </span>
        <span>
          <Light state="within" size={12} isNamed={false} />
          {counts.within} within
        </span>
        {counts.none > 0 && (
          <span>
            <Light state="none" size={12} isNamed={false} />
            {counts.none} without limits
          </span>
        )}
      </p>
    </div>
  );
}

interface MoneyProps {
  readonly sums: Totals;
  readonly all: readonly Totals[];
  readonly onCurrency: (currency: string) => void;
}

function Money({ sums, all, onCurrency }: MoneyProps) {
  const { nav, pnl, gross, net, currency, missing } = sums;
  const share = (value: number, decimals: number) => (nav > 0 ? percent(value / nav, decimals, true) : null);
  const ofNav = (value: number, decimals: number) => {
    const text = share(value, decimals);
    return text === null ? undefined : `${text}${narrowSpace}% of NAV`;
  };
  const leftOut = missing > 0 ? `${counted(missing, "portfolio")} without a price left out` : undefined;
  return (
    <dl className="band-figures" title={leftOut}>
      <Sum
        label="NAV"
        value={nav}
        note={<Currencies current={currency} all={all} missing={missing} onCurrency={onCurrency} />}
      />
      <Sum label="Day P&L" value={pnl} isSigned note={ofNav(pnl, 2)} />
      <Sum
        label="Gross exposure"
        value={gross}
        note={nav > 0 ? `${fixed(gross / nav, 2)}${narrowSpace}× NAV` : undefined}
      />
      <Sum label="Net exposure" value={net} isSigned note={ofNav(net, 1)} />
    </dl>
  );
}

interface SumProps {
  readonly label: string;
  readonly value: number;
  readonly isSigned?: boolean;
  readonly note: React.ReactNode;
}

function Sum({ label, value, isSigned, note }: SumProps) {
  const { number, unit } = amount(value, isSigned);
  return <Figure label={label} number={number} unit={unit} note={note} title={fullMoney(value)} />;
}

interface CurrenciesProps {
  readonly current: string;
  readonly all: readonly Totals[];
  readonly missing: number;
  readonly onCurrency: (currency: string) => void;
}

/** Money of several currencies is not added: one is shown at a time. */
function Currencies({ current, all, missing, onCurrency }: CurrenciesProps) {
  const left = missing > 0 ? `, ${missing} without` : "";
  if (all.length < 2)
    return (
      <>
        {current}
        {left}
      </>
    );
  return (
    <span className="currencies" role="group" aria-label="Currency of the sums">
      {all.map(({ currency, portfolios }) => (
        <button
          key={currency}
          type="button"
          aria-pressed={currency === current}
          title={counted(portfolios, "portfolio")}
          onClick={() => onCurrency(currency)}
        >
          {currency}
        </button>
      ))}
      {left}
    </span>
  );
}
