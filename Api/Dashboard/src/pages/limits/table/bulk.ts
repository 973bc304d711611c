import { api, data } from "../../../api/client";
import type { Severity, Threshold } from "../../../api/types";
import { reasonOf } from "../../../parts/layout/states";
import { problemsOf, worded } from "../../../parts/forms/problems";
import { requestFrom } from "../editor/draft";
import { fieldNames } from "../editor/faults";

export type BulkChange =
  | { readonly kind: "on" | "off" | "delete" }
  | { readonly kind: "severity"; readonly severity: Severity }
  | { readonly kind: "policy"; readonly policy: string | null };

export interface BulkResult {
  readonly limit: Threshold;
  /** Null: done. */
  readonly refusal: string | null;
}

const atOnce = 4;

const changesOf = (change: BulkChange) => {
  switch (change.kind) {
    case "on":
    case "off":
      return { enabled: change.kind === "on" };
    case "severity":
      return { severity: change.severity };
    case "policy":
      return { escalation_policy_id: change.policy };
    case "delete":
      return {};
  }
};

function one(limit: Threshold, change: BulkChange) {
  const params = { path: { id: limit.id } };
  if (change.kind === "delete") return data(api.DELETE("/api/risk/thresholds/{id}", { params }));
  return data(api.PUT("/api/risk/thresholds/{id}", { params, body: { ...requestFrom(limit), ...changesOf(change) } }));
}

// In the words of the limit's form.
const refusalOf = (error: unknown) =>
  problemsOf(error)
    .map(({ message }) => worded(message, new Map(Object.entries(fieldNames))))
    .join(" ") || reasonOf(error);

/** Changes each limit by itself, a few at a time, and says of each what became of it. */
export async function changeAll(limits: readonly Threshold[], change: BulkChange): Promise<BulkResult[]> {
  const results: BulkResult[] = [];
  for (let at = 0; at < limits.length; at += atOnce) {
    const part = limits.slice(at, at + atOnce).map(async (limit): Promise<BulkResult> => {
      try {
        await one(limit, change);
        return { limit, refusal: null };
      } catch (error) {
        return { limit, refusal: refusalOf(error) };
      }
    });
    results.push(...(await Promise.all(part)));
  }
  return results;
}
