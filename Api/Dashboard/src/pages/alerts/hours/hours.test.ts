import { expect, it } from "vitest";
import { hourMs, hoursOf, rangeOf } from "./hours";

const now = Date.parse("2026-03-12T14:08:00Z");
const alert = (triggered_at: string, severity: "low" | "critical" = "critical") => ({ triggered_at, severity });

it("adds what was counted to what opened since, by hour and severity, the running hour last", () => {
  const hours = hoursOf(
    [
      alert("2026-03-12T14:00:00Z"),
      alert("2026-03-12T13:59:59.999Z"),
      alert("2026-03-12T13:00:00Z", "low"),
      alert("2026-03-12T11:59:59Z"),
    ],
    [{ hour: "2026-03-12T13:00:00Z", severity: "low", alerts: 2 }],
    3,
    now,
  );
  expect(hours.map(({ total, counts }) => [total, counts.critical, counts.low])).toEqual([
    [0, 0, 0],
    [4, 1, 3],
    [1, 1, 0],
  ]);
  expect(hours[2]!.at).toBe(Date.parse("2026-03-12T14:00:00Z"));
});

it("a brush from right to left is the same range", () => {
  const [first, , last] = hoursOf([], [], 3, now);
  expect(rangeOf(last!, first!)).toEqual({ from: first!.at, to: first!.at + 3 * hourMs });
});
