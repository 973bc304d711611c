import type { Policy } from "../../../api/types";
import { severityNames } from "../../../format/sentences";
import { counted } from "../../../format/numbers";
import { duration } from "../../../format/times";
import { Ladder } from "../../../parts/ladder/Ladder";
import { Facts } from "../../../parts/layout/Facts";
import { Panel } from "../../../parts/layout/Panel";
import { SeverityBars } from "../../../parts/marks/SeverityBars";
import type { People } from "../names";
import { policySteps, type DryRun } from "./ladders";

interface Props {
  readonly policy: Policy;
  readonly people: People;
  readonly run: DryRun | undefined;
  readonly tools: React.ReactNode;
}

/** A policy as a ladder: step, delay, who, how. */
export function PolicyView({ policy, people, run, tools }: Props) {
  const { severity, repeat_count: repeats, ack_timeout_minutes: timeout } = policy;
  return (
    <Panel title={policy.id} note={`version ${policy.version}`} tools={tools}>
      <Facts
        facts={[
          {
            label: "For alerts",
            value: (
              <span className="person-row">
                <SeverityBars severity={severity} />
                {severityNames[severity]}
              </span>
            ),
            note: policy.is_default ? "unless their limit names another" : "whose limit names it",
          },
          {
            label: "Repeats",
            value: repeats === 0 ? "never" : counted(repeats, "time"),
            note: "the whole ladder",
          },
          {
            label: "Once acknowledged",
            value: timeout === null ? "stops" : `goes on after ${duration(timeout * 60_000)}`,
            note: timeout === null ? "until worse" : "if still over",
          },
        ]}
      />
      <div className="ruled">
        <Ladder label={`Steps of ${policy.id}`} steps={policySteps(policy, people, run)} />
      </div>
      <p className="ladder-note">
        Acknowledging stops the ladder. A running escalation keeps the version that it began with.
      </p>
    </Panel>
  );
}
