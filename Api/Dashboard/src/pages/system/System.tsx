import { usePageTitle } from "../../shell/title";

export default function System({ part }: { part?: string }) {
  usePageTitle("System");
  return <h1>System {part}</h1>;
}
