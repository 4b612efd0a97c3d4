import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { shortenEdit } from '../../app/words/shorten-edit';
import type { CellEdit } from '../../domain/finding';
import { shorten } from '../../domain/wording';
import { useHiddenStyle } from '../hooks/use-hidden-style';

interface EditPreviewProps {
  readonly edit: CellEdit;
  readonly showsCell: boolean;
}

const useStyles = makeStyles({
  preview: { ...typographyStyles.caption1, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  cell: { fontWeight: tokens.fontWeightSemibold },
  old: {
    color: tokens.colorNeutralForeground2,
    textDecorationLine: 'line-through',
  },
  new: {
    padding: '0 2px',
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
    backgroundColor: tokens.colorBrandBackground2,
  },
});

/** What stands in a cell and what would stand there, old → new. */
export function EditPreview({ edit, showsCell }: EditPreviewProps): ReactElement {
  const styles = useStyles();
  const hidden = useHiddenStyle();
  const { from, to } = shortenEdit(edit);
  return (
    <span className={styles.preview}>
      {showsCell && <span className={styles.cell}>{edit.cell} </span>}
      <span className={hidden}>from </span>
      <del className={styles.old}>{from}</del>
      <span aria-hidden="true"> → </span>
      <span className={hidden}> to </span>
      <ins className={styles.new} style={{ textDecoration: 'none' }}>
        {to}
      </ins>
    </span>
  );
}

interface TextPreviewProps {
  readonly cell: string;
  readonly text: string;
}

/** What stands in a cell, where nothing is put in its place. */
export function TextPreview({ cell, text }: TextPreviewProps): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.preview}>
      <span className={styles.cell}>{cell}</span> says “{shorten(text, MOST_CHARS)}”
    </span>
  );
}

const MOST_CHARS = 120;
