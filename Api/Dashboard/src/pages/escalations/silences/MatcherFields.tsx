import { useQuery } from "@tanstack/react-query";
import { portfoliosQuery } from "../../../api/queries";
import type { Severity } from "../../../api/types";
import { metrics } from "../../../format/metrics";
import { severityNames } from "../../../format/sentences";
import { CheckGroup } from "../../../parts/forms/fields";
import { TagInput } from "../../../parts/forms/TagInput";
import type { Matchers } from "./matching";

interface Props {
  readonly matchers: Matchers;
  readonly onChange: (matchers: Matchers) => void;
  /** Where the service has them: `source.`; empty for the request itself. */
  readonly at?: string;
}

const severities = Object.entries(severityNames) as [Severity, string][];

/** Which alerts are meant. */
export function MatcherFields({ matchers, onChange, at = "" }: Props) {
  const portfolios = useQuery(portfoliosQuery);
  const change = (changes: Partial<Matchers>) => onChange({ ...matchers, ...changes });
  return (
    <>
      <TagInput
        label="Portfolios"
        name={`${at}portfolio_ids`}
        values={matchers.portfolio_ids}
        placeholder="any; els-* fits all that begin so"
        suggestions={portfolios.data?.map(({ id }) => id)}
        onChange={(portfolio_ids) => change({ portfolio_ids })}
      />
      <TagInput
        label="Metrics"
        name={`${at}metric_types`}
        values={matchers.metric_types}
        placeholder="any"
        suggestions={Object.keys(metrics)}
        onChange={(metric_types) => change({ metric_types })}
      />
      <CheckGroup
        label="Severities, any if none is chosen"
        options={severities}
        values={matchers.severities}
        onChange={(severities) => change({ severities })}
      />
    </>
  );
}
