import { expect, it } from "vitest";
import { portfoliosThatFit } from "./choice";

const portfolios = [
  { id: "els", name: "Europe Long/Short", desk: "Equities London" },
  { id: "inc", name: "Asia Income", desk: null },
];

it.each([
  ["", ["inc", "els"]],
  ["LONDON eur", ["els"]],
  ["inc", ["inc"]],
  ["null", []],
])("%j finds %j", (text, ids) => expect(portfoliosThatFit(portfolios, text).map(({ id }) => id)).toEqual(ids));
