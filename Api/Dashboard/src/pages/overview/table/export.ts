import type { Portfolio, Snapshot } from "../../../api/types";
import { metricOf, metrics } from "../../../format/metrics";
import { csvOf } from "../../../parts/tables/csv";
import { factsOf } from "../../../risk/facts";

const metricIds = Object.keys(metrics);

/** The rows as they are filtered and sorted, with every metric as the service says it: fractions, losses negative. */
export function overviewCsv(rows: readonly Portfolio[], snapshots: ReadonlyMap<string, Snapshot>) {
  const head = [
    "id",
    "name",
    "desk",
    "base_currency",
    "state",
    "score",
    "closest_limit",
    "use_pct",
    "as_of",
    ...metricIds,
  ];
  const lines = rows.map((portfolio) => {
    const { id, name, desk, base_currency } = portfolio;
    const snapshot = snapshots.get(id);
    if (!snapshot) return [id, name, desk, base_currency];
    const { light, score, closest } = factsOf(snapshot);
    return [
      id,
      name,
      desk,
      base_currency,
      light.state,
      score.value,
      closest?.metric_type ?? null,
      closest?.utilisation_pct ?? null,
      snapshot.as_of,
      ...metricIds.map((metric) => metricOf(snapshot.metrics, metric)),
    ];
  });
  return csvOf([head, ...lines]);
}
