import { usePageTitle } from "../../shell/title";
import { NotFound } from "../../shell/NotFound";
import { AuditPart } from "./audit/AuditPart";
import { DeliveriesPart } from "./deliveries/DeliveriesPart";
import { StatusPart } from "./status/StatusPart";
import "./System.css";

const parts: Record<string, () => React.ReactNode> = {
  status: StatusPart,
  deliveries: DeliveriesPart,
  audit: AuditPart,
};

/** Whether the service can do its work, what became of messages, and who changed what. */
export default function System({ part = "status" }: { part?: string }) {
  usePageTitle("System");
  const Part = parts[part];
  return Part ? <Part /> : <NotFound />;
}
