import { Link } from "wouter";
import { Empty } from "../parts/layout/states";
import { usePageTitle } from "./title";

export function NotFound() {
  usePageTitle("Not found");
  return (
    <Empty
      action={
        <Link className="link" href="/">
          Go to the overview
        </Link>
      }
    >
      There is no page at this address.
    </Empty>
  );
}
