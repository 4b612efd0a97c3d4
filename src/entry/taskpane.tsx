import { createRoot } from 'react-dom/client';
import { readToday } from '../excel/read-today';
import { ArrivingPane } from '../taskpane/MatrixPane';
import { PaneFrame } from '../taskpane/shell/PaneFrame';
import { isDarkColor } from '../taskpane/theme';

/** What reads and judges the matrix comes while Office starts; until it is there the pane says that it is looking. */
const loading = import('./pane-session');

void Office.onReady().then(() => {
  const place = document.getElementById('pane');
  if (!place) throw new Error('The page has no place for the pane');
  const session = loading.then(({ createPaneSession }) => createPaneSession());
  createRoot(place).render(
    <PaneFrame isHostDark={isHostDark()}>
      <ArrivingPane session={session} readToday={readToday} />
    </PaneFrame>,
  );
});

/** Whether Office shows itself dark; null where it does not say, as Excel on the web. */
function isHostDark(): boolean | null {
  const theme = Office.context.officeTheme as Office.OfficeTheme | undefined;
  return theme?.bodyBackgroundColor ? isDarkColor(theme.bodyBackgroundColor) : null;
}
