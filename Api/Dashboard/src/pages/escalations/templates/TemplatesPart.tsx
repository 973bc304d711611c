import { EscalationsHead } from "../EscalationsHead";

export function TemplatesPart(_: { id?: string }) {
  return <EscalationsHead part="Templates" sentence="" />;
}
