import { Button, Subtitle2 } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { ReadyState } from '../../app/matrix-session';
import type { MatrixMapping } from '../../workbook/settings';
import type { SettingsChange } from '../hooks/use-draft';
import { MappingForm } from '../mapping/MappingForm';
import { useViewStyles } from '../shell/view-styles';

interface MappingSectionProps {
  readonly state: ReadyState;
  readonly mapping: MatrixMapping | null;
  readonly onEdit: (change: SettingsChange) => void;
}

/** Where the matrix stands: found by its headings, or as a person said. */
export function MappingSection({ state, mapping, onEdit }: MappingSectionProps): ReactElement {
  const styles = useViewStyles();
  const [isOpen, setOpen] = useState(false);
  const { sheet, headerRowNumber, columns } = state.review.matrix.source;
  return (
    <section className={styles.group} aria-labelledby="mapping-heading">
      <Subtitle2 as="h3" id="mapping-heading" className={styles.heading}>
        Where the matrix is
      </Subtitle2>
      <p className={styles.quiet}>
        {mapping === null
          ? `Found by its headings: sheet “${sheet}”, row ${headerRowNumber}.`
          : `As you said: sheet “${mapping.sheet}”, row ${mapping.headerRowNumber}.`}
      </p>
      <div className={styles.buttons}>
        <Button size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          Choose sheet and columns
        </Button>
        {mapping !== null && (
          <Button size="small" onClick={() => onEdit({ mapping: null })}>
            Find it by its headings
          </Button>
        )}
      </div>
      {isOpen && (
        <MappingForm
          surveys={state.surveys}
          start={mapping ?? { sheet, headerRowNumber, columns }}
          submitLabel="Use these columns"
          onSubmit={(chosen) => {
            setOpen(false);
            onEdit({ mapping: chosen });
          }}
        />
      )}
    </section>
  );
}
