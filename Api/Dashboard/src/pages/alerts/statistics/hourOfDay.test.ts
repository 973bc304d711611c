import { expect, it } from "vitest";
import { byHourOfDay } from "./hourOfDay";

it("adds up the same hour of several days and all severities", () => {
  const counts = byHourOfDay([
    { hour: "2026-03-11T14:00:00Z", severity: "low", alerts: 2 },
    { hour: "2026-03-12T14:00:00Z", severity: "critical", alerts: 3 },
    { hour: "2026-03-12T00:00:00Z", severity: "high", alerts: 1 },
  ]);
  expect([counts[14], counts[0], counts[13]]).toEqual([5, 1, 0]);
});
