import { CheckGroup, TextField } from "../../../parts/forms/fields";
import { MinutesField, WallField } from "../../../parts/forms/TimeFields";
import type { WindowDraft } from "./draft";
import { dayOptions } from "./words";

/** A part of each week, by the clock on the wall. */
export function WindowFields({ window, onChange }: { window: WindowDraft; onChange: (window: WindowDraft) => void }) {
  const change = (changes: Partial<WindowDraft>) => onChange({ ...window, ...changes });
  return (
    <>
      <div className="form-row">
        <WallField
          label="Begins at"
          name="window.start"
          type="time"
          value={window.start}
          onChange={(start) => change({ start })}
        />
        <MinutesField
          label="For"
          name="window.duration_minutes"
          value={window.minutes}
          onChange={(minutes) => change({ minutes })}
        />
        <TextField
          label="Time zone"
          name="window.time_zone"
          value={window.zone}
          onChange={(zone) => change({ zone })}
        />
      </div>
      <CheckGroup
        label="On, every day if none is chosen"
        options={dayOptions}
        values={window.days}
        onChange={(days) => change({ days })}
      />
    </>
  );
}
