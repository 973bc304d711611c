import type { components } from "../../../../api/schema";
import { anyAlert, sentMatchers, type Matchers } from "../matching";

export type Inhibition = components["schemas"]["InhibitionFields"];
type InhibitionRequest = components["schemas"]["InhibitionRequest"];
export type Same = components["schemas"]["SameField"];

export const sameNames: Record<Same, string> = { portfolio: "portfolio", metric: "metric", desk: "desk" };

/** An inhibition as it is being written. */
export interface InhibitionDraft {
  readonly source: Matchers;
  readonly target: Matchers;
  readonly same: readonly Same[];
}

const given = (fields: Inhibition["source"]): Matchers => ({
  portfolio_ids: fields.portfolio_ids ?? [],
  metric_types: fields.metric_types ?? [],
  severities: fields.severities ?? [],
});

export const draftOf = (rule: Inhibition | undefined): InhibitionDraft =>
  rule
    ? { source: given(rule.source), target: given(rule.target), same: rule.same }
    : { source: anyAlert, target: anyAlert, same: ["portfolio"] };

export const requestOf = ({ source, target, same }: InhibitionDraft): InhibitionRequest => ({
  source: sentMatchers(source),
  target: sentMatchers(target),
  same: [...same],
});
