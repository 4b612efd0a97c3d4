import type { ReactElement } from 'react';
import { createRoot } from 'react-dom/client';
import { readToday } from '../excel/read-today';
import { Opening } from '../taskpane/shell/Opening';
import { PaneFrame } from '../taskpane/shell/PaneFrame';
import { isDarkColor } from '../taskpane/theme';

/** What reads, judges and shows the matrix comes while Office starts; until then the pane says that it is looking. */
const loading = Promise.all([import('./pane-session'), import('../taskpane/MatrixPane')]);

/**
 * Excel is asked before anything is drawn, and answers meanwhile. No Suspense waits for what is loading: React holds back
 * what has come behind a fallback until that has stood for 300 ms.
 */
void Office.onReady().then(async () => {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane');
  const root = createRoot(place);
  const show = (content: ReactElement): void =>
    root.render(<PaneFrame isHostDark={isHostDark()}>{content}</PaneFrame>);
  show(<Opening />);
  try {
    const [{ createPaneSession }, { MatrixPane }] = await loading;
    const session = createPaneSession();
    void session.open();
    show(<MatrixPane session={session} readToday={readToday} />);
  } catch (error) {
    show(<Failing error={error} />);
  }
});

/** Where the pane has not come: the frame says so. */
function Failing({ error }: { readonly error: unknown }): never {
  throw error;
}

/** Whether Office shows itself dark; null where it does not say, as Excel on the web. */
function isHostDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : null;
}
