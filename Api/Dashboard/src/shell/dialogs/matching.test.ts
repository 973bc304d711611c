import { expect, it } from "vitest";
import { matches } from "./matching";

const entry = (name: string, kind = "portfolio") => ({ id: name, name, kind, run: () => undefined });
const all = [entry("Income growth"), entry("Growth Equity", "Equities"), entry("Overview", "page")];
const names = (typed: string) => matches(all, typed).map((one) => one.name);

it.each([
  ["", ["Income growth", "Growth Equity", "Overview"]],
  ["grow", ["Growth Equity", "Income growth"]], // what begins so comes first
  ["equities", ["Growth Equity"]], // by its kind too
  ["growth inc", ["Income growth"]], // all words, in any order
  ["nothing", []],
])("%j finds %j", (typed, found) => expect(names(typed)).toEqual(found));
