import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { DeliveryTable } from "../deliveries/DeliveryTable";
import { deliveriesQuery, dependenciesQuery, statisticsQuery } from "../queries";
import { SystemHead } from "../SystemHead";
import { Dependencies } from "./Dependencies";
import { EngineAndFeed } from "./EngineAndFeed";
import { statusSentence } from "./sentence";
import { Statistics } from "./Statistics";

export function StatusPart() {
  const health = useQuery(dependenciesQuery);
  const statistics = useQuery(statisticsQuery);
  const dead = useInfiniteQuery(deliveriesQuery("dead", undefined));
  const letters = dead.data?.pages.flatMap((page) => page.items);
  return (
    <>
      <SystemHead current="/system" sentence={health.data && statusSentence(health.data, letters?.length)} />
      <div className="system-grid">
        <Panel title="Dependencies" note="looked at every 5 s">
          <Loaded query={health} what="What the service needs could not be read." rows={4}>
            {(found) => <Dependencies dependencies={found.dependencies} />}
          </Loaded>
        </Panel>
        <EngineAndFeed />
        <Panel title="Deliveries" note="of 24 hours" className="not-on-phones"
          tools={<Link className="link small" href="/system/deliveries">All deliveries</Link>}>
          <Loaded query={statistics} what="The statistics could not be loaded.">
            {(found) => <Statistics channels={found} />}
          </Loaded>
        </Panel>
        <Panel title="Dead letters" note="given up, and kept until they are sent again" className="whole">
          <Loaded query={{ ...dead, data: letters }} what="The dead letters could not be loaded.">
            {(found) => found.length === 0 ? <Empty>None: no message has been given up.</Empty> : <DeliveryTable deliveries={found} label="Dead letters" />}
          </Loaded>
        </Panel>
      </div>
    </>
  );
}
