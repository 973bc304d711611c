import { describe, expect, it } from "vitest";
import { sorted, sortOf, sortText } from "./model";
import { isSameOrder, movesBetween } from "./hooks/order";

describe("rows that would move", () => {
  it.each([
    ["abc", "abc", 0],
    ["abc", "cab", 1],
    ["abcd", "dcba", 3],
    ["abc", "abcd", 1],
    ["abc", "ab", 1],
    ["abc", "xbc", 1],
    ["", "ab", 2],
  ])("from %s to %s: %s", (shown, wanted, moves) => expect(movesBetween([...shown], [...wanted])).toBe(moves));
});

describe("order", () => {
  it.each([
    ["ab", "ab", true],
    ["ab", "ba", false],
    ["ab", "abc", false],
  ])("%s and %s are the same: %s", (one, other, same) => expect(isSameOrder([...one], [...other])).toBe(same));
});

describe("sorting", () => {
  const rows = [
    { n: "b", v: 2 },
    { n: "a", v: null },
    { n: "c", v: 3 },
    { n: "a2", v: 2 },
    { n: "a10", v: 2 },
  ];
  const by = (isDescending: boolean) =>
    sorted(
      rows,
      (row) => row.v,
      isDescending,
      (row) => row.n,
    ).map((row) => row.n);
  it("puts the largest first, equals by name", () => expect(by(true)).toEqual(["c", "a2", "a10", "b", "a"]));
  it("puts what has no value last, upwards too", () => expect(by(false)).toEqual(["a2", "a10", "b", "c", "a"]));
  it("compares names as people do", () =>
    expect(
      sorted(
        ["B", "a", "C"],
        (row) => row,
        false,
        (row) => row,
      ),
    ).toEqual(["a", "B", "C"]));
  it.each(["-score", "name"])("is written in the query as it was read: %s", (text) =>
    expect(sortText(sortOf(text))).toBe(text),
  );
});
