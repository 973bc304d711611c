import { usePageTitle } from "../../shell/title";

export default function WhatIf() {
  usePageTitle("What-if");
  return <h1>What-if</h1>;
}
