import { usePageTitle } from "../../shell/title";

export default function Overview() {
  usePageTitle("Overview");
  return <h1>Overview</h1>;
}
