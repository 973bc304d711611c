import { EscalationsHead } from "../EscalationsHead";

export function SchedulesPart(_: { id?: string }) {
  return <EscalationsHead part="Schedules" sentence="" />;
}
