import { useQuery as useFetched } from "@tanstack/react-query";
import { useMemo } from "react";
import { policiesQuery, portfoliosQuery } from "../../api/queries";
import { ServiceError } from "../../api/client";
import { metricOf } from "../../format/metrics";
import { store } from "../../live/live";
import { useSnapshots } from "../../live/hooks";
import { Empty, ErrorBox, Skeleton } from "../../parts/layout/states";
import { useQuery } from "../../shell/query";
import { usePageTitle } from "../../shell/title";
import { thresholdQuery } from "../alerts/story/useStory";
import { draftOf, isMetric, newDraft } from "./editor/draft";
import { EditorForm } from "./editor/EditorForm";

/** One limit: its sentence, and what it would have done. */
export default function LimitEditor({ id }: { id?: string }) {
  usePageTitle(id ? "Limit" : "New limit");
  return id ? <Existing id={id} /> : <New />;
}

function Existing({ id }: { id: string }) {
  const limit = useFetched({ ...thresholdQuery(id), placeholderData: undefined, staleTime: 0 });
  const lists = useLists();
  if (limit.error instanceof ServiceError && limit.error.status === 404)
    return <Empty>There is no limit “{id}”.</Empty>;
  if (limit.error)
    return <ErrorBox what="The limit could not be loaded." error={limit.error} onRetry={() => void limit.refetch()} />;
  if (!limit.data || !lists) return <Skeleton rows={6} />;
  return <EditorForm initial={draftOf(limit.data)} saved={limit.data} {...lists} />;
}

function New() {
  const [query] = useQuery();
  const lists = useLists();
  const hasSnapshots = useSnapshots().length > 0;
  const initial = useMemo(() => {
    const wanted = query.get("metric");
    const metric = isMetric(wanted) ? wanted : "var_99";
    const portfolio = query.get("portfolio") ?? "";
    const snapshot = store.snapshot(portfolio)?.snapshot;
    return newDraft(portfolio, metric, snapshot ? metricOf(snapshot.metrics, metric) : null);
  }, [hasSnapshots]);
  // The level that it begins with follows from the value.
  if (!lists || !hasSnapshots) return <Skeleton rows={6} />;
  return <EditorForm initial={initial} saved={undefined} {...lists} />;
}

function useLists() {
  const portfolios = useFetched(portfoliosQuery).data;
  const policies = useFetched(policiesQuery).data;
  return portfolios && policies && { portfolios, policies };
}
