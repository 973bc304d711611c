import type { Notification } from "../../../api/types";
import { CrossIcon, DashIcon, MoreIcon, TickIcon } from "../../../parts/marks/icons";

/** Tick, cross, dash (not sent), dots (on its way); the word stands beside it. */
export function DeliveryMark({ status }: { status: Notification["status"] }) {
  if (status === "sent") return <TickIcon size={14} strokeWidth={2} className="delivery-mark" />;
  if (status === "suppressed") return <DashIcon size={14} className="delivery-mark" />;
  if (status === "queued") return <MoreIcon size={14} className="delivery-mark" />;
  return <CrossIcon size={14} strokeWidth={2.2} className="delivery-mark over" />;
}
