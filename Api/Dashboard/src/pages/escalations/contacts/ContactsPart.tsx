import { EscalationsHead } from "../EscalationsHead";

export function ContactsPart(_: { id?: string }) {
  return <EscalationsHead part="Contacts" sentence="" />;
}
