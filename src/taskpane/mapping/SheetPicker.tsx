import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { listMatrixCandidates } from '../../app/map-columns';
import type { SheetSurvey } from '../../workbook/port';
import type { MatrixMapping } from '../../workbook/settings';
import { usePane } from '../pane-context';
import { useViewStyles } from '../shell/view-styles';

interface SheetPickerProps {
  readonly surveys: readonly SheetSurvey[];
  readonly onPick: (mapping: MatrixMapping) => void;
}

/** The sheets that look like a matrix, each a button. */
export function SheetPicker({ surveys, onPick }: SheetPickerProps): ReactElement {
  const styles = useViewStyles();
  const { isBusy } = usePane();
  return (
    <section className={styles.group} aria-labelledby="which-sheet">
      <Subtitle2 as="h2" id="which-sheet" className={styles.heading}>
        Which sheet is it
      </Subtitle2>
      <div className={styles.buttons}>
        {listMatrixCandidates(surveys).map((mapping) => (
          <Button key={mapping.sheet} disabledFocusable={isBusy} onClick={() => onPick(mapping)}>
            Use {mapping.sheet}
          </Button>
        ))}
      </div>
    </section>
  );
}
