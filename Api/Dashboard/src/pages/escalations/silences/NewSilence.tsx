import { useState } from "react";
import { api } from "../../../api/client";
import type { Alert } from "../../../api/types";
import { useSave } from "../../../api/useSave";
import { serverNow } from "../../../live/clock";
import { useServerNow } from "../../../live/hooks";
import { Dialog } from "../../../parts/dialogs/Dialog";
import { Form, SendOrCancel } from "../../../parts/forms/Form";
import { CheckField, TextField } from "../../../parts/forms/fields";
import { InstantField } from "../../../parts/forms/TimeFields";
import { holdsUntil } from "./holding";
import { fits } from "./matching";
import { emptySilence, silenceRequest, timesOf, type SilenceDraft } from "./draft";
import { MatcherFields } from "./MatcherFields";
import { WindowFields } from "./WindowFields";
import { matchText } from "./words";

const hourMs = 3_600_000;
const lengths = [
  ["1 h", hourMs],
  ["4 h", 4 * hourMs],
  ["1 day", 24 * hourMs],
] as const;

/** For some time nobody is told of some alerts; owner is whoever is signed in, reason and end have to be given. */
export function NewSilence({ open, onClose }: { open: readonly Alert[]; onClose: () => void }) {
  const [draft, setDraft] = useState<SilenceDraft>(() => emptySilence(serverNow() + hourMs));
  const now = useServerNow(1000);
  const make = useSave("silences", () => api.POST("/api/risk/silences", { body: silenceRequest(draft) }), onClose);
  const change = (changes: Partial<SilenceDraft>) => setDraft({ ...draft, ...changes });
  const matches = open.filter((alert) => fits(draft.matchers, alert)).length;
  const isAny = Object.values(draft.matchers).some((list) => list.length > 0);
  const holds = holdsUntil(timesOf(draft, now), now) !== null;
  return (
    <Dialog title="New silence" onClose={onClose} className="silence-dialog">
      <Form
        label="New silence"
        error={make.error}
        onSubmit={() => make.mutate()}
        actions={
          <>
            <SendOrCancel name="Silence" isPending={make.isPending} onCancel={onClose} />
            <span className="small ink2" role="status">
              {isAny ? `It ${matchText(matches, holds)}.` : "Say which alerts: at least one list."}
            </span>
          </>
        }
      >
        <MatcherFields matchers={draft.matchers} onChange={(matchers) => change({ matchers })} />
        <TextField
          label="Reason"
          name="reason"
          value={draft.reason}
          onChange={(reason) => change({ reason })}
          placeholder="It stands on the story of each alert"
        />
        <div className="form-row">
          <InstantField
            label="From"
            name="starts_at"
            hint="Empty: now"
            value={draft.startsAt}
            onChange={(startsAt) => change({ startsAt })}
          />
          <InstantField label="Until" name="ends_at" value={draft.endsAt} onChange={(endsAt) => change({ endsAt })} />
          <div className="lengths" role="group" aria-label="Length">
            {lengths.map(([name, ms]) => (
              <button
                key={name}
                type="button"
                className="button small"
                onClick={() => change({ endsAt: (draft.startsAt ?? serverNow()) + ms })}
              >
                {name}
              </button>
            ))}
          </div>
        </div>
        <CheckField
          label="Only in a part of each week"
          checked={draft.window !== null}
          onChange={(on) => change({ window: on ? defaultWindow : null })}
        />
        {draft.window && <WindowFields window={draft.window} onChange={(window) => change({ window })} />}
      </Form>
    </Dialog>
  );
}

const defaultWindow = { start: "22:00", minutes: "120", zone: "UTC", days: [] };
