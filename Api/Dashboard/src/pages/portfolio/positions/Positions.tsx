import { useQuery as useData } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import type { Portfolio } from "../../../api/types";
import { amount, count, fixed, narrowSpace, none, percent } from "../../../format/numbers";
import { SignedBar } from "../../../parts/charts/Bars";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { csvOf, download } from "../../../parts/tables/csv";
import { Value } from "../../../parts/values/Value";
import { componentsQuery, profitQuery } from "../queries";
import { contributionAxis, positionRows, totalsOf, type PositionRow, type PositionTotals } from "./positions";
import "./Positions.css";

const most = 9;

/** What is held, and what each position adds to CVaR: the parts add up to it. */
export function Positions({ portfolio }: { portfolio: Portfolio }) {
  const parts = useData(componentsQuery(portfolio.id));
  const profit = useData(profitQuery(portfolio.id));
  const [areAllShown, showAll] = useState(false);
  const rows = useMemo(() => positionRows(portfolio, parts.data, profit.data), [portfolio, parts.data, profit.data]);
  const shown = areAllShown ? rows : rows.slice(0, most);
  const numbers = `${shown.length < rows.length ? `${shown.length} of ` : ""}${count(rows.length)}`;
  const note = `${numbers}, by size of contribution. Contributions add up to CVaR 97.5\u202f%`;
  return (
    <Panel
      title="Positions"
      id="positions"
      className="positions"
      note={<span className="wide">{note}</span>}
      tools={
        rows.length > 0 && (
          <button type="button" className="button small wide" onClick={() => save(portfolio, rows)}>
            CSV
          </button>
        )
      }
    >
      <Loaded query={parts} what="The contributions could not be loaded." rows={most}>
        {({ nav, reason }) =>
          rows.length === 0 ? (
            <Empty>No positions yet: only cash.</Empty>
          ) : (
            <>
              {reason && <p className="ink2 small panel-body">{reason.detail}</p>}
              <PositionTable shown={shown} all={rows} nav={nav} currency={portfolio.base_currency} />
              {rows.length > most && (
                <p className="panel-foot">
                  <button type="button" className="link-button" onClick={() => showAll(!areAllShown)}>
                    {areAllShown ? `Show the largest ${most}` : `Show all ${count(rows.length)}`}
                  </button>
                </p>
              )}
            </>
          )
        }
      </Loaded>
    </Panel>
  );
}

function save({ id, base_currency }: Portfolio, rows: readonly PositionRow[]) {
  const head = ["symbol", "quantity", "price", `value_${base_currency}`, "weight", "day", "cvar_975_contribution"];
  const lines = rows.map((row) => [
    row.symbol,
    row.quantity,
    row.price,
    row.value,
    row.weight,
    row.day,
    row.contribution,
  ]);
  download(`${id}-positions.csv`, csvOf([head, ...lines]));
}

interface TableProps {
  readonly shown: readonly PositionRow[];
  readonly all: readonly PositionRow[];
  readonly nav: number | null;
  readonly currency: string;
}

function PositionTable({ shown, all, nav, currency }: TableProps) {
  const axis = contributionAxis(all);
  const others = all.slice(shown.length);
  const inThousands = all.every((row) => Math.abs(row.value ?? 0) < 1e8);
  const unit = inThousands ? "k" : "m";
  return (
    <table>
      <thead>
        <tr>
          <th scope="col">Symbol</th>
          <th scope="col" className="num">
            Weight{narrowSpace}%
          </th>
          <th scope="col" className="num wide">
            Quantity
          </th>
          <th scope="col" className="num wide">
            Price
          </th>
          <th scope="col" className="num wide">
            Value, {unit} {currency}
          </th>
          <th scope="col" className="num">
            Day{narrowSpace}%
          </th>
          <th scope="col" className="num">
            <span className="wide">CVaR share, pp</span>
            <span className="narrow">CVaR pp</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {shown.map((row) => (
          <Position key={row.symbol} row={row} axis={axis} unit={unit} />
        ))}
      </tbody>
      <tbody className="totals">
        {others.length > 0 && (
          <Total name={`${count(others.length)} others`} totals={totalsOf(others, nav)} unit={unit} />
        )}
        <Total name={`All ${count(all.length)}, net exposure`} totals={totalsOf(all, nav)} unit={unit} />
      </tbody>
    </table>
  );
}

const valueText = (value: number | null, unit: "k" | "m") =>
  value === null ? none : unit === "k" ? fixed(value / 1e3, 0) : fixed(value / 1e6, 2);
const percentText = (value: number | null, decimals: number) =>
  value === null ? none : percent(value, decimals, true);
const points = (value: number | null) => (value === null ? none : percent(value, 2));

function quantityText(quantity: number) {
  if (Math.abs(quantity) < 1e7) return fixed(quantity, Number.isInteger(quantity) ? 0 : 2);
  const { number, unit } = amount(quantity);
  return `${number}${narrowSpace}${unit}`;
}

// Four digits at least, as prices of cents and of thousands stand in one column.
const priceText = (price: number | null) =>
  price === null ? none : fixed(price, Math.abs(price) < 1 ? 4 : Math.abs(price) < 10 ? 3 : 2);

function Position({ row, axis, unit }: { row: PositionRow; axis: { low: number; high: number }; unit: "k" | "m" }) {
  return (
    <tr>
      <th scope="row">{row.symbol}</th>
      <td className="num">
        <Value text={percentText(row.weight, 1)} />
      </td>
      <td className="num wide" title={fixed(row.quantity, 2)}>
        {quantityText(row.quantity)}
      </td>
      <td className="num wide">
        <Value text={priceText(row.price)} />
      </td>
      <td className="num wide">
        <Value text={valueText(row.value, unit)} />
      </td>
      <td className="num">
        <Value text={percentText(row.day, 2)} />
      </td>
      <td className="num">
        <span className="contribution">
          <SignedBar value={row.contribution ?? 0} {...axis} />
          <span>{points(row.contribution)}</span>
        </span>
      </td>
    </tr>
  );
}

function Total({ name, totals, unit }: { name: string; totals: PositionTotals; unit: "k" | "m" }) {
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="num">{percentText(totals.weight, 1)}</td>
      <td className="wide" />
      <td className="wide" />
      <td className="num wide">{valueText(totals.value, unit)}</td>
      <td className="num" title="Profit of the positions, of NAV">
        {percentText(totals.day, 2)}
      </td>
      <td className="num">{points(totals.contribution)}</td>
    </tr>
  );
}
