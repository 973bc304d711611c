import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { api } from "../../../api/client";
import type { Silence } from "../../../api/types";
import { isOpen } from "../../../format/sentences";
import { useAlerts, useServerNow } from "../../../live/hooks";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { can } from "../../../session/session";
import { EscalationsHead } from "../EscalationsHead";
import { silencesQuery } from "../queries";
import { Inhibitions } from "./inhibitions/Inhibitions";
import { standing } from "./holding";
import { fits } from "./matching";
import { NewSilence } from "./NewSilence";
import { SilenceRow } from "./SilenceRow";
import { matcherText, silencesSentence } from "./words";
import "./silences.css";

const order: Record<Silence["status"], number> = { active: 0, pending: 1, expired: 2 };

export function SilencesPart() {
  const asked = useQuery(silencesQuery);
  const open = useAlerts().filter(isOpen);
  const now = useServerNow(1000);
  const silences = { ...asked, data: asked.data?.map((silence) => standing(silence, now)) };
  const [isNew, setNew] = useState(false);
  const [ending, end] = useState<Silence | null>(null);
  const maySilence = can("risk_manager");
  const active = silences.data?.filter(({ status }) => status === "active") ?? [];
  const held = open.filter((alert) => active.some((silence) => fits(silence, alert))).length;
  return (
    <>
      <EscalationsHead
        part="Silences"
        sentence={silences.data && silencesSentence(silences.data, held)}
        actions={
          maySilence && (
            <button type="button" className="button primary" onClick={() => setNew(true)}>
              New silence
            </button>
          )
        }
      />
      <div className="stack">
        <Panel title="Silences" note="alerts open and are on record all the same">
          <Loaded query={silences} what="The silences could not be loaded.">
            {(all) =>
              all.length === 0 ? (
                <Empty>No silences, and none ended within a week.</Empty>
              ) : (
                <ul className="silences">
                  {[...all]
                    .sort((a, b) => order[a.status] - order[b.status])
                    .map((silence) => (
                      <SilenceRow
                        key={silence.id}
                        silence={silence}
                        now={now}
                        matches={open.filter((alert) => fits(silence, alert)).length}
                        onEnd={maySilence && silence.status !== "expired" ? () => end(silence) : undefined}
                      />
                    ))}
                </ul>
              )
            }
          </Loaded>
        </Panel>
        <Inhibitions />
      </div>
      {isNew && <NewSilence open={open} onClose={() => setNew(false)} />}
      {ending && <EndDialog silence={ending} onClose={() => end(null)} />}
    </>
  );
}

function EndDialog({ silence, onClose }: { silence: Silence; onClose: () => void }) {
  const queries = useQueryClient();
  const remove = async () => {
    await api.DELETE("/api/risk/silences/{id}", { params: { path: { id: silence.id } } });
    await queries.invalidateQueries({ queryKey: ["silences"] });
  };
  return (
    <ConfirmDialog title="End the silence" action="End it" onConfirm={remove} onClose={onClose}>
      {matcherText(silence)}: what is still over is told once, now. The silence stays on record.
    </ConfirmDialog>
  );
}
