import { useQuery as useData } from "@tanstack/react-query";
import { memo } from "react";
import type { Portfolio } from "../../../api/types";
import { count } from "../../../format/numbers";
import { dayMonth } from "../../../format/times";
import { Heatmap } from "../../../parts/charts/Heatmap";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { correlationQuery } from "../queries";

const most = 9;

/** How the largest holdings move together. */
export const Correlation = memo(function Correlation({ portfolio }: { portfolio: Portfolio }) {
  const query = useData(correlationQuery(portfolio.id));
  const { observations = null, to = null } = query.data ?? {};
  const note =
    observations === null || to === null
      ? undefined
      : `${count(observations)} closes to ${dayMonth(Date.parse(`${to}T12:00:00Z`))}`;
  return (
    <Panel title="Correlation" tools={note && <span className="note">{note}</span>}>
      <Loaded query={query} what="The correlation could not be computed." rows={6}>
        {({ symbols, matrix, reason }) => {
          if (matrix === null) return <Empty>{reason?.detail ?? "There is nothing to correlate."}</Empty>;
          const names = symbols.slice(0, most);
          return (
            <div className="heatmap-box">
              <Heatmap
                caption={`Correlation of daily returns, ${note}`}
                names={names}
                matrix={matrix as (number | null)[][]}
              />
              {symbols.length > most && (
                <p className="ink3 small">
                  {most} of {symbols.length} symbols
                </p>
              )}
            </div>
          );
        }}
      </Loaded>
    </Panel>
  );
});
