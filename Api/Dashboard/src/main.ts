// What comes first is small: what the page shows is asked for at once, before all that draws it is there.
import { askEarly } from "./api/early";
import { fileAt } from "./pages/files";
import { startSession, token } from "./session/session";
import { watchEntries } from "./shell/entries";
import { startTheme } from "./shell/theme";
import "./styles/tokens.css";
import "./styles/base.css";
import "./styles/controls.css";

watchEntries();
startSession();
startTheme();
const signedIn = token();
if (signedIn) askEarly(signedIn);
// Beside the rest, not after it. A page whose file does not come is asked for again, and says why.
const page = fileAt(location.pathname)
  ?.load()
  .catch(() => undefined);
void Promise.all([import("./start"), page]).then(([{ start }]) => start());
