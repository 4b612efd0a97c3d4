import { lazy } from 'react';
import { createRoot } from 'react-dom/client';
import { readToday } from '../excel/read-today';
import { PaneFrame } from '../taskpane/shell/PaneFrame';
import { isDarkColor } from '../taskpane/theme';

/** What reads, judges and shows the matrix comes while Office starts; until then the pane says that it is looking. */
const loading = Promise.all([import('./pane-session'), import('../taskpane/MatrixPane')]);

/** The pane at work. First drawn when Office has started, which a session needs. */
const ArrivingPane = lazy(async () => {
  const [{ createPaneSession }, { MatrixPane }] = await loading;
  const session = createPaneSession();
  return { default: () => <MatrixPane session={session} readToday={readToday} /> };
});

void Office.onReady().then(() => {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane');
  createRoot(place).render(
    <PaneFrame isHostDark={isHostDark()}>
      <ArrivingPane />
    </PaneFrame>,
  );
});

/** Whether Office shows itself dark; null where it does not say, as Excel on the web. */
function isHostDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : null;
}
