import type { ComponentType } from "react";
import { ContactsPart } from "./contacts/ContactsPart";
import { PoliciesPart } from "./policies/PoliciesPart";
import { SchedulesPart } from "./schedules/SchedulesPart";
import { SilencesPart } from "./silences/SilencesPart";
import { TemplatesPart } from "./templates/TemplatesPart";
import { usePageTitle } from "../../shell/title";
import { NotFound } from "../../shell/NotFound";
import "./Escalations.css";

const parts: Record<string, ComponentType<{ id?: string }>> = {
  policies: PoliciesPart,
  schedules: SchedulesPart,
  silences: SilencesPart,
  contacts: ContactsPart,
  templates: TemplatesPart,
};

/** Who is told of an alert, when, in which words, and what holds messages back. */
export default function Escalations({ part = "policies", id }: { part?: string; id?: string }) {
  usePageTitle("Escalations");
  const Part = parts[part];
  return Part ? <Part key={id} id={id && decodeURIComponent(id)} /> : <NotFound />;
}
