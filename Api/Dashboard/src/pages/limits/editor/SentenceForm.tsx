import type { Comparison, MetricId, Policy, Portfolio, Severity } from "../../../api/types";
import { metricFormat, metrics } from "../../../format/metrics";
import { comparisonWords, severityNames } from "../../../format/sentences";
import { axisUnit } from "../../alerts/story/chart/model";
import { suggestedLevel, usualComparison, type Draft } from "./draft";
import { InlineNumber, InlineSelect, type Faults } from "./Inline";
import "./SentenceForm.css";

interface Props {
  readonly draft: Draft;
  readonly faults: Faults;
  readonly portfolios: readonly Portfolio[];
  readonly policies: readonly Policy[];
  /** Of the chosen portfolio, by metric; null when unknown. */
  readonly valueOf: (metric: MetricId) => number | null;
  readonly isNew: boolean;
  readonly onChange: (changes: Partial<Draft>) => void;
}

const severities = (["low", "medium", "high", "critical"] as const).map((one) => [one, severityNames[one]] as const);
const comparisons: readonly Comparison[] = [
  "less_than",
  "less_than_or_equal",
  "greater_than",
  "greater_than_or_equal",
  "equal",
];

/** The limit as a sentence whose words are fields. */
export function SentenceForm({ draft, faults, portfolios, policies, valueOf, isNew, onChange }: Props) {
  const unit =
    axisUnit(draft.metric) ||
    (metricFormat(draft.metric).kind === "money" ? currencyOf(draft.portfolio, portfolios) : "");
  const shared = { faults };
  const changeMetric = (metric: MetricId) =>
    onChange({
      metric,
      comparison: usualComparison(metric),
      level: suggestedLevel(metric, valueOf(metric)),
      clear: "",
    });
  return (
    <div className="limit-sentence">
      <span>
        Alert{" "}
        <InlineSelect
          {...shared}
          label="Severity"
          name="severity"
          value={draft.severity}
          options={severities}
          onChange={(severity: Severity) => onChange({ severity })}
        />{" "}
        when{" "}
      </span>
      <span>
        <InlineSelect
          {...shared}
          label="Metric"
          name="metric_type"
          value={draft.metric}
          options={metricChoices}
          onChange={changeMetric}
        />{" "}
        of{" "}
      </span>
      <span>
        <InlineSelect
          {...shared}
          label="Portfolio"
          name="portfolio_id"
          value={draft.portfolio}
          disabled={!isNew}
          options={[
            ...(draft.portfolio ? [] : [["", "choose a portfolio"] as const]),
            ...portfolios.map((one) => [one.id, one.name] as const),
          ]}
          onChange={(portfolio) => onChange({ portfolio })}
        />{" "}
      </span>
      <span>
        <InlineSelect
          {...shared}
          label="Comparison"
          name="comparison_type"
          value={draft.comparison}
          options={comparisons.map((one) => [one, comparisonWords(draft.metric, one)] as const)}
          onChange={(comparison) => onChange({ comparison })}
        />{" "}
        <InlineNumber
          {...shared}
          label={`Level, ${unit}`}
          name="threshold_value"
          value={draft.level}
          onChange={(level) => onChange({ level })}
        />{" "}
        {unit}{" "}
      </span>
      <span>
        for{" "}
        <InlineNumber
          {...shared}
          label="Waiting before it opens, seconds"
          name="pending_for_seconds"
          value={draft.pendingSeconds}
          placeholder="0"
          onChange={(pendingSeconds) => onChange({ pendingSeconds })}
        />{" "}
        s;{" "}
      </span>
      <span>
        clear at{" "}
        <InlineNumber
          {...shared}
          label={`Clear level, ${unit}; empty: the level itself`}
          name="clear_value"
          value={draft.clear}
          placeholder={draft.level}
          onChange={(clear) => onChange({ clear })}
        />{" "}
        {unit}{" "}
      </span>
      <span>
        for{" "}
        <InlineNumber
          {...shared}
          label={`Back for, ${draft.clearUnit === "min" ? "minutes" : "seconds"}`}
          name="clear_for_seconds"
          value={draft.clearFor}
          placeholder="0"
          onChange={(clearFor) => onChange({ clearFor })}
        />{" "}
        {draft.clearUnit};{" "}
      </span>
      <span>
        then{" "}
        <InlineSelect
          {...shared}
          label="Policy"
          name="escalation_policy_id"
          value={draft.policy}
          options={[["", usualPolicy(policies, draft.severity)], ...policies.map((one) => [one.id, one.id] as const)]}
          onChange={(policy) => onChange({ policy })}
        />{" "}
        policy.
      </span>
    </div>
  );
}

const metricChoices = Object.entries(metrics).map(
  ([id, { name, kind }]) =>
    [
      id as MetricId,
      id === "daily_pnl" ? `${name}, amount` : kind === "percent" && id === "daily_pnl_pct" ? `${name}, %` : name,
    ] as const,
);

const currencyOf = (id: string, portfolios: readonly Portfolio[]) =>
  portfolios.find((one) => one.id === id)?.base_currency ?? "";

function usualPolicy(policies: readonly Policy[], severity: Severity) {
  const usual = policies.find((one) => one.is_default && one.severity === severity);
  return usual ? `the usual (${usual.id})` : "no";
}
