import type { Alert, Policy } from "../api/types";

/** An alert for tests: VaR 99 % at 3.01 %, limit 3.00 %, opened 14:02, one step run. */
export const sampleAlert = (changes: Partial<Alert> = {}): Alert => ({
  id: "els-var.1",
  portfolio_id: "ELS-07",
  threshold_id: "els-var",
  metric_type: "var_99",
  comparison_type: "less_than",
  status: "triggered",
  severity: "critical",
  description: null,
  threshold_value: -0.03,
  current_value: -0.0301,
  peak_value: -0.0308,
  triggered_at: "2026-03-12T14:02:00Z",
  acknowledged_at: null,
  acknowledged_by: null,
  resolved_at: null,
  resolution: null,
  resolved_by: null,
  snoozed_until: null,
  escalation: {
    policy_id: "critical",
    policy_version: 7,
    step: 1,
    next_step_at: "2026-03-12T14:17:00Z",
    status: "running",
  },
  ...changes,
});

export const samplePolicy: Policy = {
  id: "critical",
  severity: "critical",
  is_default: true,
  initial_delay_minutes: 0,
  escalation_steps: [
    { level: "on call", delay_minutes: 0, recipients: ["role:on-call"], notification_type: "email" },
    { level: "risk management", delay_minutes: 15, recipients: ["role:risk"], notification_type: "both" },
  ],
  repeat_count: 1,
  ack_timeout_minutes: 30,
  version: 7,
  warnings: [],
};
