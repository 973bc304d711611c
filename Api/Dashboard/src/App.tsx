import { lazy } from "react";
import { Route, Switch } from "wouter";
import { AppShell } from "./shell/AppShell";
import { NotFound } from "./shell/NotFound";

const Overview = lazy(() => import("./pages/overview/Overview"));
const Portfolio = lazy(() => import("./pages/portfolio/Portfolio"));
const Alerts = lazy(() => import("./pages/alerts/Alerts"));
const Limits = lazy(() => import("./pages/limits/Limits"));
const LimitEditor = lazy(() => import("./pages/limits/LimitEditor"));
const Escalations = lazy(() => import("./pages/escalations/Escalations"));
const WhatIf = lazy(() => import("./pages/whatif/WhatIf"));
const System = lazy(() => import("./pages/system/System"));

/** Which page is at which address; filters and ranges are in the query. */
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
