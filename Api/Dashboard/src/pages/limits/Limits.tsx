import { usePageTitle } from "../../shell/title";

export default function Limits() {
  usePageTitle("Limits");
  return <h1>Limits</h1>;
}
