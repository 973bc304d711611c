import { expect, it } from "vitest";
import { useOfValue } from "./useOfValue";

it.each([
  ["less_than", -0.03, -0.0301, 0.0301 / 0.03], // a loss beyond its limit
  ["less_than", -0.03, -0.03, 1],
  ["less_than", -0.03, 0.01, 0], // a gain uses nothing of it
  ["greater_than", 2, 2.5, 1.25],
  ["greater_than", 2, -1, 0],
  ["less_than", 0.5, 1, 0.5], // a floor
  ["less_than", 0.5, 0.4, 1.25],
  ["less_than", 0.5, 0, null],
  ["less_than", 0.5, -0.1, null],
  ["less_than", 0, -1, null],
  ["equal", 1, 1, null],
  ["greater_than_or_equal", 1, null, null],
] as const)("%s %s, value %s: use %s", (comparison, threshold, value, use) => {
  const found = useOfValue(comparison, threshold, value);
  if (use === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(use, 12);
});
