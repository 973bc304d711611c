import { useCallback, useMemo, useState, type FormEvent } from "react";
import { Link, useLocation } from "wouter";
import { api, data } from "../../../api/client";
import { portfoliosQuery, thresholdsQuery } from "../../../api/queries";
import { queryClient } from "../../../api/queryClient";
import type { MetricId, Policy, Portfolio, Threshold, ThresholdRequest } from "../../../api/types";
import { metricName, metricOf } from "../../../format/metrics";
import { store } from "../../../live/live";
import { ConfirmDialog } from "../../../parts/forms/ConfirmDialog";
import { problemsOf } from "../../../parts/forms/problems";
import { leaving } from "../../../parts/forms/unsaved/hold";
import { Unsaved } from "../../../parts/forms/unsaved/Unsaved";
import { Panel } from "../../../parts/layout/Panel";
import { reasonOf } from "../../../parts/layout/states";
import { can } from "../../../session/session";
import { thresholdQuery } from "../../alerts/story/useStory";
import { FirePreview } from "../preview/FirePreview";
import { usePreview } from "../preview/usePreview";
import { faultsOf, requestOf, type Draft } from "./draft";
import { fieldNames, refusals } from "./faults";
import { FaultList } from "./Inline";
import { MoreFields, WireForm } from "./MoreFields";
import { SentenceForm } from "./SentenceForm";

interface Props {
  readonly initial: Draft;
  readonly saved: Threshold | undefined;
  readonly portfolios: readonly Portfolio[];
  readonly policies: readonly Policy[];
}

/** The sentence, its preview, and saving; refusals stand at their fields. */
export function EditorForm({ initial, saved, portfolios, policies }: Props) {
  const [draft, setDraft] = useState(initial);
  const [base, setBase] = useState(initial);
  const [failure, setFailure] = useState<unknown>(null);
  const [said, say] = useState("");
  const [isDeleting, askDelete] = useState(false);
  const [, go] = useLocation();
  const mayEdit = can("risk_manager");
  const isDirty = mayEdit && JSON.stringify(draft) !== JSON.stringify(base);
  const request = useMemo(() => requestOf(draft, saved?.id ?? null), [draft, saved]);
  const answer = usePreview(request);
  const faults = {
    ...refusals(problemsOf(answer.error), draft),
    ...refusals(problemsOf(failure), draft),
    ...faultsOf(draft),
  };

  const change = useCallback((changes: Partial<Draft>) => {
    setDraft((before) => ({ ...before, ...changes }));
    setFailure(null);
    say("");
  }, []);
  const changeLevel = useCallback((field: "level" | "clear", text: string) => change({ [field]: text }), [change]);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!request) return;
    try {
      const stored = await put(request, saved?.id);
      setBase(draft);
      await fresh(stored);
      if (saved) say(`Saved as version ${stored.version}.`);
      else leaving(() => go(`/limits/${stored.id}`));
    } catch (error) {
      setFailure(error);
    }
  };
  const remove = async () => {
    await data(api.DELETE("/api/risk/thresholds/{id}", { params: { path: { id: saved!.id } } }));
    setBase(draft);
    void queryClient.invalidateQueries({ queryKey: thresholdsQuery.queryKey });
    leaving(() => go("/limits"));
  };
  const portfolio = portfolios.find((one) => one.id === draft.portfolio)?.name;
  return (
    <form className="limit-editor" onSubmit={(event) => void save(event)} noValidate aria-label="Limit">
      <header className="page-head">
        <div>
          <p className="crumb">
            <Link href="/limits">Limits</Link> / {saved?.id ?? "new"}
          </p>
          <h1>{saved ? `${metricName(draft.metric)}${portfolio ? ` of ${portfolio}` : ""}` : "New limit"}</h1>
        </div>
        <p className="ink2" role="status">
          {said || (isDirty ? "Not saved yet" : "")}
        </p>
        {mayEdit ? (
          <div className="actions">
            {saved && (
              <button type="button" className="button danger" onClick={() => askDelete(true)}>
                Delete
              </button>
            )}
            {saved && isDirty && (
              <button type="button" className="button" onClick={() => change(base)}>
                Discard
              </button>
            )}
            <button type="submit" className="button primary" disabled={!request || (saved !== undefined && !isDirty)}>
              {saved ? "Save" : "Set limit"}
            </button>
          </div>
        ) : (
          <p className="ink2">Changing limits needs the role risk manager.</p>
        )}
      </header>
      <fieldset className="plain" disabled={!mayEdit}>
        <Panel title="Limit" note={saved ? `version ${saved.version}` : undefined}>
          <SentenceForm
            draft={draft}
            faults={faults}
            portfolios={portfolios}
            policies={policies}
            isNew={!saved}
            onChange={change}
            valueOf={(metric) => valueOf(draft.portfolio, metric)}
          />
          <FaultList faults={shownFaults(faults, saved === undefined && !isDirty)} names={fieldNames} />
          {failure !== null && problemsOf(failure).length === 0 && (
            <p className="field-error panel-body" role="alert">
              Not saved: {reasonOf(failure)}
            </p>
          )}
          {saved?.warnings.map((warning) => (
            <p key={warning} className="near small panel-body">
              {warning}
            </p>
          ))}
          <MoreFields draft={draft} faults={faults} saved={saved} onChange={change} />
          {request && <WireForm request={request} />}
        </Panel>
      </fieldset>
      <FirePreview answer={answer} saved={saved} onLevel={mayEdit ? changeLevel : undefined} />
      {isDeleting && saved && (
        <ConfirmDialog
          title="Delete this limit?"
          action="Delete"
          isDangerous
          onConfirm={remove}
          onClose={() => askDelete(false)}
        >
          <p>{saved.open_alert_id ? "Its open alert is resolved. " : ""}Past alerts stay on record.</p>
        </ConfirmDialog>
      )}
      <Unsaved isDirty={isDirty} what="limit" />
    </form>
  );
}

// A form that nobody has touched is not full of faults.
const shownFaults = (faults: Record<string, string>, isUntouched: boolean) =>
  isUntouched ? Object.fromEntries(Object.entries(faults).filter(([, text]) => text !== "Needed")) : faults;

function valueOf(portfolioId: string, metric: MetricId) {
  const snapshot = store.snapshot(portfolioId)?.snapshot;
  return snapshot ? metricOf(snapshot.metrics, metric) : null;
}

const put = (body: ThresholdRequest, id: string | undefined): Promise<Threshold> =>
  id === undefined
    ? data(api.POST("/api/risk/thresholds", { body }))
    : data(api.PUT("/api/risk/thresholds/{id}", { params: { path: { id } }, body }));

async function fresh(stored: Threshold) {
  queryClient.setQueryData(thresholdQuery(stored.id).queryKey, stored);
  await Promise.all(
    [thresholdsQuery, portfoliosQuery].map(({ queryKey }) => queryClient.invalidateQueries({ queryKey })),
  );
}
