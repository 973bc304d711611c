import { usePageTitle } from "../../shell/title";

export default function Escalations({ part, id }: { part?: string; id?: string }) {
  usePageTitle("Escalations");
  return <h1>Escalations {part} {id}</h1>;
}
