import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "wouter";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { DeliveryTable } from "../deliveries/DeliveryTable";
import { deliveriesQuery, statisticsQuery, systemQuery } from "../queries";
import { SystemHead } from "../SystemHead";
import { Dependencies } from "./Dependencies";
import { Engine } from "./Engine";
import { Feed } from "./Feed";
import { statusSentence } from "./sentence";
import { Statistics } from "./Statistics";

export function StatusPart() {
  const system = useQuery(systemQuery);
  const statistics = useQuery(statisticsQuery);
  const dead = useInfiniteQuery(deliveriesQuery("dead", undefined));
  const letters = dead.data?.pages.flatMap((page) => page.items);
  const { feed, nodes } = system.data ?? {};
  return (
    <>
      <SystemHead current="/system" sentence={system.data && statusSentence(system.data, letters?.length)} />
      <div className="system-grid">
        <div className="stack">
          <Panel title="Dependencies" note="looked at every 5 s">
            <Loaded query={system} what="What the service needs could not be read." rows={4}>
              {(found) => <Dependencies dependencies={found.dependencies} />}
            </Loaded>
          </Panel>
          <Panel
            title="Deliveries"
            note="of 24 hours"
            className="not-on-phones"
            tools={
              <Link className="link small" href="/system/deliveries">
                All deliveries
              </Link>
            }
          >
            <Loaded query={statistics} what="The statistics could not be loaded.">
              {(found) => <Statistics channels={found} />}
            </Loaded>
          </Panel>
        </div>
        <div className="stack not-on-phones">
          {feed && <Feed feed={feed} />}
          {nodes && <Engine nodes={nodes} />}
        </div>
        <Panel title="Dead letters" note="given up, kept until they are sent again" className="whole">
          <Loaded query={{ ...dead, data: letters }} what="The dead letters could not be loaded.">
            {(found) =>
              found.length === 0 ? (
                <Empty>None: no message has been given up.</Empty>
              ) : (
                <DeliveryTable deliveries={found} label="Dead letters" />
              )
            }
          </Loaded>
        </Panel>
      </div>
    </>
  );
}
