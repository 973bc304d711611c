import { usePageTitle } from "../../shell/title";

export default function Alerts({ id }: { id?: string }) {
  usePageTitle("Alerts");
  return <h1>Alerts {id}</h1>;
}
