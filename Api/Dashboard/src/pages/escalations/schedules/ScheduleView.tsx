import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { Schedule } from "../../../api/types";
import { useServerNow } from "../../../live/hooks";
import { Facts } from "../../../parts/layout/Facts";
import { Panel } from "../../../parts/layout/Panel";
import { Loaded } from "../../../parts/layout/states";
import { useQuery as useAddress } from "../../../shell/query";
import { personName, type People } from "../names";
import { duration } from "../../../format/times";
import { OverrideDialog } from "./OverrideDialog";
import { dutyQuery, shiftsQuery } from "./queries";
import { dutyAt, midnights, mondayOf, weekAfter } from "./week";
import { momentText, WeekStrip } from "./WeekStrip";

interface Props {
  readonly schedule: Schedule;
  readonly people: People;
  readonly mayEdit: boolean;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
}

/** Who is on call, who is next, and a week of it. */
export function ScheduleView({ schedule, people, mayEdit, onEdit, onDelete }: Props) {
  const now = useServerNow(15_000);
  const zone = schedule.time_zone;
  const [address, change] = useAddress();
  const [isOverriding, override] = useState(false);
  const thisWeek = mondayOf(now, zone);
  const monday = address.get("week") ?? thisWeek;
  const days = midnights(monday, zone);
  const week = useQuery(shiftsQuery(schedule.id, days[0]!, days[7]!));
  const duty = dutyAt(useQuery(dutyQuery(schedule.id, now)).data?.shifts ?? [], now);
  const show = (next: string) => change({ week: next === thisWeek ? null : next });
  return (
    <Panel
      title={schedule.name}
      note={schedule.id}
      tools={
        mayEdit && (
          <>
            <button type="button" className="button small" onClick={onDelete}>
              Delete
            </button>
            <button type="button" className="button small" onClick={onEdit}>
              Edit
            </button>
            <button type="button" className="button small" onClick={() => override(true)}>
              Override
            </button>
          </>
        )
      }
    >
      <Facts
        facts={[
          {
            label: "On call now",
            value: duty ? nameOf(duty.member, people) : "–",
            note: duty?.until ? `until ${momentText(duty.until, zone)}` : "no handover within 15 days",
          },
          {
            label: "Handover",
            value: duty?.until ? `in ${duration(duty.until - now)}` : "–",
            note: duty?.until ? `to ${nameOf(duty.next, people)}` : undefined,
          },
          { label: "By the clock of", value: zone, note: `now ${momentText(now, zone)}` },
        ]}
      />
      <div className="strip-tools">
        <div className="segments" role="group" aria-label="Week">
          <button type="button" onClick={() => show(weekAfter(monday, -1))}>
            Before
          </button>
          <button type="button" aria-pressed={monday === thisWeek} onClick={() => show(thisWeek)}>
            This week
          </button>
          <button type="button" onClick={() => show(weekAfter(monday, 1))}>
            After
          </button>
        </div>
        <span className="small ink3">Week of {monday}</span>
      </div>
      <Loaded query={week} what="The shifts could not be loaded." rows={5}>
        {(found) => <WeekStrip schedule={found} monday={monday} people={people} now={now} />}
      </Loaded>
      <p className="ladder-note">
        A layer’s turns are pale but where it decides; a later layer covers those before it, an override covers all.
      </p>
      {isOverriding && <OverrideDialog schedule={schedule} people={people} onClose={() => override(false)} />}
    </Panel>
  );
}

const nameOf = (member: string | null, people: People) => (member === null ? "nobody" : personName(member, people));
