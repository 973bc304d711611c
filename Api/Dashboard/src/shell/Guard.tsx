import { useState, useSyncExternalStore, type FormEvent, type ReactNode } from "react";
import { claimsOf, isSignedIn, onSession, signIn } from "../session/session";
import "./Guard.css";

/** Signed out, the page stays, dimmed; a token returns to the same place. */
export function Guard({ children }: { children: ReactNode }) {
  const signedIn = useSyncExternalStore(onSession, isSignedIn);
  return (
    <>
      <div className={signedIn ? undefined : "dimmed"} inert={!signedIn}>
        {children}
      </div>
      {!signedIn && <SignIn />}
    </>
  );
}

function SignIn() {
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const given = new FormData(event.currentTarget).get("token") as string;
    if (claimsOf(given) === null) setProblem("This is not a token. It has three parts with dots between them.");
    else {
      signIn(given);
      // Another caller may see other portfolios: nothing of the earlier one may stay.
      location.reload();
    }
  };
  return (
    <form className="sign-in panel" onSubmit={submit} aria-labelledby="sign-in-title">
      <h2 id="sign-in-title">Sign in</h2>
      <p className="small ink2">
        Open the link that the service printed when it started, or paste a token of <code>./run token</code>.
      </p>
      <label className="hidden-text" htmlFor="token">
        Token
      </label>
      <input
        id="token"
        name="token"
        className="field"
        type="password"
        autoComplete="off"
        placeholder="Token"
        required
        aria-invalid={problem !== null}
        aria-describedby="token-problem"
        autoFocus
      />
      <p id="token-problem" className="field-error" role="alert">
        {problem}
      </p>
      <button type="submit" className="button primary">
        Sign in
      </button>
    </form>
  );
}
