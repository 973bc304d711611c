import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Policy } from "../../../api/types";
import { timeText, weekdayDate, weekdayTime, zoneText } from "../../../format/times";
import { InstantField } from "../../../parts/forms/TimeFields";
import { Ladder } from "../../../parts/ladder/Ladder";
import { Panel } from "../../../parts/layout/Panel";
import { Loaded } from "../../../parts/layout/states";
import { useServerNow } from "../../../live/hooks";
import type { People } from "../names";
import { dryRunQuery } from "../queries";
import { dryRunSteps } from "./ladders";

/** Who would be told if an alert opened now, or at another time, and nobody took it on. */
export function DryRunPanel({ policy, people }: { policy: Policy; people: People }) {
  const [at, setAt] = useState<number | null>(null);
  const now = useServerNow(10_000);
  const run = useQuery(dryRunQuery(policy.id, policy.version, at));
  const title =
    at === null
      ? `If this started now (${weekdayTime(now)})`
      : `If this started ${weekdayDate(at)} ${timeText(at, at)}`;
  return (
    <Panel title={title} note={at === null ? zoneText(now) : undefined} className="dry-run">
      <div className="pad form-row">
        <InstantField label="At another time" value={at} onChange={setAt} />
        {at !== null && (
          <button type="button" className="button" onClick={() => setAt(null)}>
            Now
          </button>
        )}
      </div>
      <Loaded query={run} what="What would happen could not be worked out." rows={6}>
        {(found) => <Ladder label="Dry run" steps={dryRunSteps(found, people, policy.escalation_steps.length)} />}
      </Loaded>
      <p className="ladder-note">
        Worked out by the rules that run live, from who is on call then, silences, quiet hours and addresses as they
        stand. Nobody is told.
      </p>
    </Panel>
  );
}
