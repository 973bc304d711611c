import { Route, Switch } from "wouter";
import { files } from "./pages/files";
import Overview from "./pages/overview/Overview";
import { pageOf } from "./pages/pageOf";
import { AppShell } from "./shell/AppShell";
import { NotFound } from "./shell/NotFound";

const Portfolio = pageOf(files.portfolio);
const Alerts = pageOf(files.alerts);
const Limits = pageOf(files.limits);
const LimitEditor = pageOf(files.limit);
const Escalations = pageOf(files.escalations);
const WhatIf = pageOf(files.whatIf);
const System = pageOf(files.system);

/** Which page is at which address; filters and ranges are in the query. The first comes with the rest. */
export function App() {
  return (
    <AppShell>
      <Switch>
        <Route path="/" component={Overview} />
        <Route path="/portfolios/:id">{({ id }) => <Portfolio key={id} id={id} />}</Route>
        <Route path="/alerts/:id?">{({ id }) => <Alerts id={id} />}</Route>
        <Route path="/limits" component={Limits} />
        <Route path="/limits/new">{() => <LimitEditor />}</Route>
        <Route path="/limits/:id">{({ id }) => <LimitEditor key={id} id={id} />}</Route>
        <Route path="/escalations/:part?/:id?">{({ part, id }) => <Escalations part={part} id={id} />}</Route>
        <Route path="/what-if" component={WhatIf} />
        <Route path="/system/:part?">{({ part }) => <System part={part} />}</Route>
        <Route component={NotFound} />
      </Switch>
    </AppShell>
  );
}
