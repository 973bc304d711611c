import { useState } from "react";
import type { Portfolio } from "../../api/types";
import { Form } from "../../parts/forms/Form";
import { NumberField, SelectField, TextField } from "../../parts/forms/fields";
import { numberOf } from "../../parts/forms/parsing";

type Side = "buy" | "sell";
const sides = [
  ["buy", "Buy"],
  ["sell", "Sell"],
] as const;

interface Props {
  readonly query: URLSearchParams;
  readonly portfolios: readonly Portfolio[];
  readonly error: unknown;
  readonly isBusy: boolean;
  readonly onTry: (query: Record<string, string | null>) => void;
}

/** The trade: portfolio, side, quantity, symbol, price. */
export function TradeLine({ query, portfolios, error, isBusy, onTry }: Props) {
  const [portfolio, setPortfolio] = useState(query.get("portfolio") ?? portfolios[0]?.id ?? "");
  const [symbol, setSymbol] = useState(query.get("symbol") ?? "");
  const [price, setPrice] = useState(query.get("price") ?? "");
  const given = query.get("quantity") ?? "";
  const [side, setSide] = useState<Side>((numberOf(given) ?? 1) < 0 ? "sell" : "buy");
  const [quantity, setQuantity] = useState(given.replace(/^[-−]/, ""));
  const [problem, setProblem] = useState<{ symbol?: string; quantity?: string }>({});
  const submit = () => {
    const units = numberOf(quantity);
    const wrong = {
      ...(symbol.trim() ? {} : { symbol: "Which symbol?" }),
      ...(units !== null && units > 0 ? {} : { quantity: "A number above 0." }),
    };
    setProblem(wrong);
    if (Object.keys(wrong).length > 0) return;
    const signed = side === "sell" ? -units! : units!;
    onTry({ portfolio, symbol: symbol.trim(), quantity: String(signed), price: price.trim() || null });
  };
  return (
    <section className="panel trade-line" aria-label="Trade">
      <Form
        label="Trade"
        error={error}
        onSubmit={submit}
        actions={
          <button type="submit" className="button primary" disabled={isBusy}>
            Try it
          </button>
        }
      >
        <div className="form-row">
          <SelectField
            label="Portfolio"
            name="portfolio_id"
            className="wide"
            value={portfolio}
            onChange={setPortfolio}
            options={portfolios.map(({ id, name }) => [id, name] as const)}
          />
          <SelectField label="Side" className="narrow" value={side} onChange={setSide} options={sides} />
          <NumberField
            label="Quantity"
            name="quantity"
            value={quantity}
            onChange={setQuantity}
            problem={problem.quantity}
          />
          <TextField
            label="Symbol"
            name="symbol"
            value={symbol}
            onChange={setSymbol}
            problem={problem.symbol}
            suggestions={symbolsOf(portfolios, portfolio)}
          />
          <NumberField label="Price" name="price" value={price} onChange={setPrice} placeholder="last" />
        </div>
      </Form>
    </section>
  );
}

/** The portfolio's own first, then what others hold. */
function symbolsOf(portfolios: readonly Portfolio[], id: string) {
  const own = portfolios.find((portfolio) => portfolio.id === id)?.positions ?? [];
  const all = portfolios.flatMap(({ positions }) => positions);
  return [...new Set([...own, ...all].map(({ symbol }) => symbol))];
}
