import type { Alert } from "../api/types";
import { counted } from "../format/numbers";
import { alertSentence } from "../format/sentences";
import { resolve, snooze } from "./actions";
import { ReasonDialog } from "./ReasonDialog";
import { setAlerting, useAlerting } from "./state";
import { UndoBar } from "./UndoBar";
import { isOver, resolvingWords } from "./words";

/** The bar and the dialogs of alert actions, once for all pages. */
export function AlertingHost() {
  const { asked } = useAlerting();
  return (
    <>
      <UndoBar />
      {asked?.question === "snooze" && <SnoozeDialog alerts={asked.alerts} />}
      {asked?.question === "resolve" && <ResolveDialog alerts={asked.alerts} />}
    </>
  );
}

const close = () => setAlerting({ asked: null });

const about = (alerts: readonly Alert[]) =>
  alerts.length === 1 ? alertSentence(alerts[0]!) : counted(alerts.length, "alert");

function SnoozeDialog({ alerts }: { alerts: readonly Alert[] }) {
  return (
    <ReasonDialog
      title="Snooze"
      label="Reason"
      isReasonNeeded
      hasLength
      action="Snooze"
      onClose={close}
      onSubmit={(reason, minutes) => snooze(alerts, minutes, reason)}
    >
      <p className="strong">{about(alerts)}</p>
      <p>
        Nobody is told until then. When it is still open afterwards, the ladder goes on; getting worse ends the snooze.
      </p>
    </ReasonDialog>
  );
}

function ResolveDialog({ alerts }: { alerts: readonly Alert[] }) {
  const over = alerts.filter(isOver);
  return (
    <ReasonDialog
      title={over.length ? "Resolve while over the limit" : "Resolve"}
      label="Comment"
      isReasonNeeded={over.length > 0}
      action="Resolve"
      onClose={close}
      onSubmit={(text) => resolve(alerts, text)}
    >
      <p className="strong">{about(alerts)}</p>
      <p>{resolvingWords(over[0] ?? alerts[0]!)}</p>
    </ReasonDialog>
  );
}
