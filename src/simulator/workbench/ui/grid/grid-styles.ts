import { makeStaticStyles, makeStyles, tokens } from '@fluentui/react-components';
import { HEADER_HEIGHT_PX } from '../../sheet-view/grid-geometry';
import { LINE_HEIGHT } from '../../sheet-view/line-sizes';
import { SHEET_FONTS } from './measure-text';

/** Which of the sheet's parts lie over which. */
const LAYER = { active: 1, chart: 2, frozen: 3, rowHeader: 4, top: 5, editor: 6 } as const;

const SELECTION = tokens.colorBrandStroke1;
const HEADER_GROUND = '#F5F7F8';
const HEADER_LINE = '#C5CDD3';

/** A box above the columns or beside the rows. */
const HEADER_BOX = {
  boxSizing: 'border-box',
  backgroundColor: HEADER_GROUND,
  borderRight: `1px solid ${HEADER_LINE}`,
  borderBottom: `1px solid ${HEADER_LINE}`,
} as const;

/** Such a box with the letter of its column, or the number of its row. */
const HEADER_LABEL = {
  ...HEADER_BOX,
  display: 'flex',
  alignItems: 'center',
  justifyContent: 'center',
  fontFamily: tokens.fontFamilyBase,
  fontSize: tokens.fontSizeBase200,
  color: tokens.colorNeutralForeground2,
  cursor: 'default',
} as const;

/** What its column or row being selected changes. */
const SELECTED_LABEL = {
  backgroundColor: tokens.colorBrandBackground2,
  color: tokens.colorBrandForeground2,
  fontWeight: tokens.fontWeightSemibold,
} as const;

const localFace = (suffix: string, fontWeight: string) => ({
  '@font-face': {
    fontFamily: 'Calibri widths',
    fontWeight,
    src: ['Liberation Sans', 'Arial', 'Helvetica Neue', 'Helvetica']
      .map((face) => `local('${face}${suffix}')`)
      .join(', '),
    sizeAdjust: '91%',
  },
});

/** Where Calibri is missing, a common face drawn as narrow as Calibri, so that lines break where they would in Excel. */
export const useSheetFont = makeStaticStyles([localFace('', '400'), localFace(' Bold', '700')]);

export const useGridStyles = makeStyles({
  scroller: {
    position: 'relative',
    flexGrow: 1,
    minHeight: 0,
    overflow: 'auto',
    backgroundColor: '#FFFFFF',
    overscrollBehavior: 'contain',
    '--sheet-font': SHEET_FONTS,
    '--sheet-gridline': '#E1E5E8',
    fontFamily: SHEET_FONTS,
    fontSize: '14.67px',
    lineHeight: LINE_HEIGHT,
    color: '#000000',
  },
  canvas: { position: 'relative' },
  grid: {
    position: 'absolute',
    inset: 0,
    outline: 'none',
    userSelect: 'none',
    cursor: 'cell',
  },
  top: {
    position: 'sticky',
    top: 0,
    zIndex: LAYER.top,
    backgroundColor: '#FFFFFF',
  },
  frozenEdge: { borderBottom: `1px solid ${tokens.colorNeutralStroke1Hover}` },
  headerRow: { position: 'relative', display: 'flex', height: `${HEADER_HEIGHT_PX}px` },
  columnHeader: {
    ...HEADER_LABEL,
    position: 'absolute',
    top: 0,
    height: `${HEADER_HEIGHT_PX}px`,
    '&[data-selected]': { ...SELECTED_LABEL, borderBottomColor: SELECTION },
  },
  stuckHeader: { position: 'sticky', flexShrink: 0, zIndex: LAYER.frozen },
  corner: {
    ...HEADER_BOX,
    position: 'sticky',
    left: 0,
    flexShrink: 0,
    zIndex: LAYER.rowHeader,
    overflow: 'hidden',
    color: 'transparent',
    fontSize: '1px',
  },
  resizer: {
    position: 'absolute',
    top: 0,
    right: '-4px',
    width: '8px',
    height: '100%',
    cursor: 'col-resize',
    zIndex: 1,
    touchAction: 'none',
  },
  row: { position: 'absolute', left: 0, display: 'flex' },
  rowHeader: {
    ...HEADER_LABEL,
    position: 'sticky',
    left: 0,
    zIndex: LAYER.rowHeader,
    flexShrink: 0,
    overflow: 'hidden',
    '&[data-selected]': { ...SELECTED_LABEL, borderRightColor: SELECTION },
  },
  cell: {
    position: 'absolute',
    top: 0,
    boxSizing: 'border-box',
    '&[data-selected]::after': {
      content: '""',
      position: 'absolute',
      inset: '0 -1px -1px 0',
      pointerEvents: 'none',
      backgroundColor: 'rgba(31, 95, 122, 0.12)',
      border: `0 solid ${SELECTION}`,
    },
    '&[data-selected~="top"]::after': { borderTopWidth: '2px' },
    '&[data-selected~="bottom"]::after': { borderBottomWidth: '2px' },
    '&[data-selected~="left"]::after': { borderLeftWidth: '2px' },
    '&[data-selected~="right"]::after': { borderRightWidth: '2px' },
    '&[data-active]': { zIndex: LAYER.active },
    '&[data-active]::after': { backgroundColor: 'transparent' },
    '&[data-selected=""][data-active]::after': { border: `1px solid ${SELECTION}` },
    '@media (forced-colors: active)': {
      '&[data-selected]::after': {
        borderTopColor: 'Highlight',
        borderRightColor: 'Highlight',
        borderBottomColor: 'Highlight',
        borderLeftColor: 'Highlight',
        outline: '1px dotted Highlight',
      },
    },
  },
  frozenCell: { position: 'sticky', flexShrink: 0, zIndex: LAYER.frozen },
  lastFrozen: { boxShadow: `1px 0 0 ${tokens.colorNeutralStroke1Hover}` },
  text: {
    position: 'absolute',
    inset: 0,
    display: 'flex',
    overflow: 'hidden',
    overflowWrap: 'anywhere',
    pointerEvents: 'none',
  },
  link: {
    pointerEvents: 'auto',
    color: 'inherit',
    textDecoration: 'inherit',
    cursor: 'pointer',
  },
  editor: {
    position: 'absolute',
    top: '-1px',
    left: '-1px',
    zIndex: LAYER.editor,
    boxSizing: 'border-box',
    margin: 0,
    border: `2px solid ${SELECTION}`,
    borderRadius: 0,
    outline: 'none',
    backgroundColor: '#FFFFFF',
    color: '#000000',
    font: 'inherit',
    resize: 'none',
    overflow: 'auto',
    padding: '0 3px 0 1px',
    boxShadow: tokens.shadow8,
    maxWidth: '520px',
    maxHeight: '320px',
    userSelect: 'text',
  },
  charts: { position: 'absolute', inset: 0, pointerEvents: 'none', zIndex: LAYER.chart },
});
