/** Every page of the demo, by the name of its picture. */
export const pagesOfDemo = (alert: string): [name: string, path: string][] => [
  ["overview", "/"],
  ["portfolio", "/portfolios/demo-growth"],
  ["alerts", "/alerts"],
  ["alert", `/alerts/${alert}`],
  ["limits", "/limits"],
  ["limit", "/limits/demo-growth-daily-pnl-pct"],
  ["new-limit", "/limits/new?portfolio=demo-longshort&metric=var_99"],
  ["policy", "/escalations/policies/demo-critical"],
  ["schedules", "/escalations/schedules"],
  ["silences", "/escalations/silences"],
  ["contacts", "/escalations/contacts"],
  ["template", "/escalations/templates"],
  ["what-if", "/what-if?portfolio=demo-growth&symbol=ORBT&quantity=4000"],
  ["system", "/system"],
  ["deliveries", "/system/deliveries"],
  ["audit", "/system/audit"],
];
