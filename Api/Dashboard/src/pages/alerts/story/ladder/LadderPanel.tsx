import type { ReactNode } from "react";
import { Link } from "wouter";
import { isSnoozed, nextStep, stepName } from "../../../../alerting/words";
import type { Alert, Policy } from "../../../../api/types";
import { metricName } from "../../../../format/metrics";
import { severityNames } from "../../../../format/sentences";
import { lengthText, timeShort } from "../../../../format/times";
import { Ladder } from "../../../../parts/ladder/Ladder";
import { LadderNext } from "../../../../parts/ladder/LadderNext";
import { Panel } from "../../../../parts/layout/Panel";
import { Countdown } from "../../../../parts/values/Countdown";
import type { Story } from "../useStory";
import { dueAt, ladderSteps, roundEnd, stepCount } from "./steps";

interface Props {
  readonly alert: Alert;
  readonly story: Story;
  readonly now: number;
}

/** Who is told next and when, who was told, and what acknowledging does. */
export function LadderPanel({ alert, story, now }: Props) {
  const { escalation } = alert;
  const { policy, timeline, messages, planned, name } = story;
  if (!escalation) return <NoPolicy alert={alert} />;
  const steps = ladderSteps({
    alert,
    policy,
    timeline: timeline.data ?? [],
    notifications: messages,
    planned,
    name,
    now,
  });
  const again = policy ? repetition(alert, policy, now) : null;
  const link = (
    <Link className="link small" href={`/escalations/policies/${escalation.policy_id}`}>
      {escalation.policy_id}, version {escalation.policy_version}
    </Link>
  );
  return (
    <Panel title="Escalation" tools={link} className="story-ladder">
      <Next alert={alert} policy={policy} now={now} />
      {steps.length > 0 ? (
        <Ladder steps={steps} label="Steps of the escalation" />
      ) : (
        <p className="ladder-note">
          {alert.status === "resolved" ? "It was resolved before a step ran." : "No step has run."}
        </p>
      )}
      {again && <p className="ladder-note">{again}</p>}
      {alert.status === "triggered" && <p className="ladder-note">{acknowledging(alert, policy)}</p>}
    </Panel>
  );
}

const NoPolicy = ({ alert }: { alert: Alert }) => (
  <Panel title="Escalation" className="story-ladder">
    <div className="panel-body">
      <p className="strong">{alert.status === "resolved" ? "Nobody was told" : "Nobody is told"}</p>
      <p className="small ink2">
        There is no policy for {severityNames[alert.severity].toLowerCase()} alerts.{" "}
        <Link className="link" href="/escalations/policies">
          Add one
        </Link>
      </p>
    </div>
  </Panel>
);

const Standing = ({ what, note, children }: { what: ReactNode; note: ReactNode; children?: ReactNode }) => (
  <div className="ladder-next standing">
    <p>
      <b>{what}</b>
    </p>
    <p className="small ink2">{note}</p>
    {children}
  </div>
);

function Next({ alert, policy, now }: { alert: Alert; policy: Policy | undefined; now: number }) {
  const escalation = alert.escalation!;
  if (alert.status === "resolved") return null;
  if (alert.status === "acknowledged") {
    const asked = nextStep(alert, policy ? [policy] : [], now).text;
    return (
      <Standing
        what="Stopped"
        note={`${alert.acknowledged_by} has it since ${timeShort(Date.parse(alert.acknowledged_at!), now)}. ${asked}.`}
      />
    );
  }
  if (isSnoozed(alert, now))
    return (
      <Standing what="Snoozed" note={`until ${timeShort(Date.parse(alert.snoozed_until!), now)}; then it goes on`}>
        <Countdown until={alert.snoozed_until!} className="countdown" />
      </Standing>
    );
  if (!escalation.next_step_at)
    return <Standing what={escalation.step > 0 ? "Every step has run" : "Starting"} note="Nobody has acknowledged." />;
  return (
    <LadderNext
      who={stepName(policy, escalation.step)}
      until={escalation.next_step_at}
      note={`at ${timeShort(Date.parse(escalation.next_step_at), now)}, unless somebody acknowledges`}
    />
  );
}

/** "Then the same steps again, 2 times, from 14:32:00." */
function repetition(alert: Alert, policy: Policy, now: number) {
  const { escalation } = alert;
  if (!escalation || alert.status === "resolved" || escalation.status !== "running") return null;
  const end = roundEnd(escalation.step, policy);
  const rounds = (stepCount(policy) - end) / policy.escalation_steps.length;
  const at = dueAt(end, alert, policy);
  if (rounds < 1) return null;
  const often = rounds > 1 ? `, ${rounds} times` : "";
  return `Then the same steps again${often}${at === null ? "" : `, from ${timeShort(at, now)}`}.`;
}

/** What the policy makes of an acknowledgement. */
export function acknowledging(alert: Alert, policy: Policy | undefined) {
  const still = `${metricName(alert.metric_type)} is still over the limit`;
  const next = alert.escalation?.next_step_at
    ? `it goes on at step ${alert.escalation.step + 1}`
    : "those who were told are reminded";
  if (policy?.ack_timeout_minutes)
    return `Acknowledging stops the ladder. If ${still} ${lengthText(policy.ack_timeout_minutes * 60)} later, ${next}.`;
  return "Acknowledging stops the ladder until somebody gives it back or the value gets worse by a tenth of the limit.";
}
