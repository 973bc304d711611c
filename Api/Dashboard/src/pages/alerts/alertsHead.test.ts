import { expect, it } from "vitest";
import { sampleAlert } from "../../alerting/sample";
import { alertsSentence } from "./AlertsHead";

const now = Date.parse("2026-03-12T14:08:00Z");
const taken = sampleAlert({ status: "acknowledged" });
const over = sampleAlert({ status: "resolved" });

it.each([
  [[], "No alert is open"],
  [[over], "No alert is open"],
  [[taken], "1 alert open, none waits for someone"],
  [[sampleAlert()], "1 alert waits for someone: 1 critical"],
  [
    [sampleAlert(), sampleAlert({ severity: "high" }), taken, over],
    "2 of 3 open alerts wait for someone: 1 critical, 1 high",
  ],
])("says who is needed", (alerts, sentence) => expect(alertsSentence(alerts, now)).toBe(sentence));
