import { EscalationsHead } from "../EscalationsHead";

export function SilencesPart(_: { id?: string }) {
  return <EscalationsHead part="Silences" sentence="" />;
}
