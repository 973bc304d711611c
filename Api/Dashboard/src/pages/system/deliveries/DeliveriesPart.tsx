import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { Notification } from "../../../api/types";
import { channelNames, statusNames, type Channel } from "../../../format/channels";
import { counted } from "../../../format/numbers";
import { SelectField, TextField } from "../../../parts/forms/fields";
import { Panel } from "../../../parts/layout/Panel";
import { Empty, Loaded } from "../../../parts/layout/states";
import { useQuery as useAddress } from "../../../shell/query";
import { deliveriesQuery, statisticsQuery } from "../queries";
import { Statistics } from "../status/Statistics";
import { SystemHead } from "../SystemHead";
import { DeliveryTable } from "./DeliveryTable";

type Status = Notification["status"];
const statuses = [["", "All"], ...Object.entries(statusNames)] as [Status | "", string][];
const channels = [["", "All"], ...Object.entries(channelNames)] as [Channel | "", string][];

export function DeliveriesPart() {
  const [address, change] = useAddress();
  const status = (address.get("status") ?? "") as Status | "";
  const channel = (address.get("channel") ?? "") as Channel | "";
  const alert = address.get("alert") ?? "";
  const statistics = useQuery(statisticsQuery);
  const list = useInfiniteQuery(deliveriesQuery(status || undefined, alert || undefined));
  const found = list.data?.pages.flatMap((page) => page.items).filter((one) => !channel || one.channel === channel);
  return (
    <>
      <SystemHead current="/system/deliveries" sentence={statistics.data && deliveriesSentence(statistics.data)} />
      <div className="stack">
        <Panel title="By channel" note="of 24 hours">
          <Loaded query={statistics} what="The statistics could not be loaded.">
            {(all) => <Statistics channels={all} />}
          </Loaded>
        </Panel>
        <Panel title="Deliveries" note="newest first">
          <div className="filters form-row" role="search" aria-label="Deliveries">
            <SelectField
              label="What became of it"
              value={status}
              options={statuses}
              onChange={(next) => change({ status: next })}
            />
            <SelectField
              label="Channel"
              value={channel}
              options={channels}
              onChange={(next) => change({ channel: next })}
            />
            <TextField
              label="Alert"
              value={alert}
              onChange={(next) => change({ alert: next.trim() })}
              placeholder="id of an alert"
            />
          </div>
          <Loaded query={{ ...list, data: found }} what="The deliveries could not be loaded." rows={8}>
            {(all) =>
              all.length === 0 ? <Empty>No message fits.</Empty> : <DeliveryTable deliveries={all} label="Deliveries" />
            }
          </Loaded>
          {list.hasNextPage && (
            <div className="panel-foot">
              <button
                type="button"
                className="button small"
                disabled={list.isFetchingNextPage}
                onClick={() => void list.fetchNextPage()}
              >
                Older
              </button>
            </div>
          )}
        </Panel>
      </div>
    </>
  );
}

/** Of all channels together. */
export function deliveriesSentence(all: readonly { sent: number; failed: number; dead: number; queued: number }[]) {
  const sum = (of: "sent" | "failed" | "dead" | "queued") => all.reduce((total, one) => total + one[of], 0);
  const sent = `${counted(sum("sent"), "message")} sent within 24 hours`;
  const wrong = [
    ...(sum("dead") ? [`${counted(sum("dead"), "message")} given up`] : []),
    ...(sum("failed") ? [`${counted(sum("failed"), "message")} failed and tried again`] : []),
    ...(sum("queued") ? [`${counted(sum("queued"), "message")} on the way`] : []),
  ];
  return `${[sent, ...wrong].join(", ")}${wrong.length ? "" : ", none given up"}.`;
}
