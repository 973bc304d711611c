import { useQuery as useFetched } from "@tanstack/react-query";
import { AlertCard } from "../../alerting/card/AlertCard";
import { policiesQuery, portfoliosQuery } from "../../api/queries";
import { isOpen } from "../../format/sentences";
import { useAlerts, useServerNow } from "../../live/hooks";
import { Panel } from "../../parts/layout/Panel";
import { usePageTitle } from "../../shell/title";
import { Story } from "./story/Story";

export default function Alerts({ id }: { id?: string }) {
  return id ? <Story key={id} id={id} /> : <List />;
}

function List() {
  usePageTitle("Alerts");
  const now = useServerNow();
  const policies = useFetched(policiesQuery).data ?? [];
  const portfolios = useFetched(portfoliosQuery).data ?? [];
  const name = (portfolioId: string) => portfolios.find((one) => one.id === portfolioId)?.name ?? portfolioId;
  return (
    <Panel title="Open alerts">
      <ul>
        {useAlerts().filter(isOpen).map((alert) => (
          <AlertCard key={alert.id} alert={alert} portfolioName={name(alert.portfolio_id)} policies={policies} now={now} />
        ))}
      </ul>
    </Panel>
  );
}
