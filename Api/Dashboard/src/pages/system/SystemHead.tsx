import type { ReactNode } from "react";
import { PageHead } from "../../parts/layout/PageHead";
import { can } from "../../session/session";

const status = { name: "Status", path: "/system" };
const deliveries = { name: "Deliveries", path: "/system/deliveries" };
const audit = { name: "Audit", path: "/system/audit" };

/** The audit log is for risk managers: others do not see its tab. */
export const SystemHead = ({ current, sentence }: { current: string; sentence: ReactNode }) => (
  <PageHead
    title="System"
    sentence={sentence}
    current={current}
    subPages={can("risk_manager") ? [status, deliveries, audit] : [status, deliveries]}
  />
);
