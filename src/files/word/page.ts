import type { ISectionOptions } from 'docx';
import {
  AlignmentType,
  Footer,
  Header,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx';
import { A4, MARGIN, STYLE } from './paper-styles';

/** Pages of a part of the paper: which way they lie, and what stands at their head and foot. */
export function layPages(
  isLandscape: boolean,
  head: string,
  foot: string,
): Pick<ISectionOptions, 'properties' | 'headers' | 'footers'> {
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: {
          ...A4,
          orientation: isLandscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: { top: MARGIN, right: MARGIN, bottom: MARGIN, left: MARGIN },
      },
    },
    headers: { default: new Header({ children: [quiet([head])] }) },
    footers: {
      default: new Footer({
        children: [
          quiet(
            [`${foot} · Page `, PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES],
            AlignmentType.RIGHT,
          ),
        ],
      }),
    },
  };
}

/** Width between the margins, in twentieths of a point. */
export const roomOf = (isLandscape: boolean): number =>
  (isLandscape ? A4.height : A4.width) - 2 * MARGIN;

function quiet(
  /** Texts, and PageNumber's words for numbers. */
  children: readonly string[],
  alignment: (typeof AlignmentType)[keyof typeof AlignmentType] = AlignmentType.LEFT,
): Paragraph {
  return new Paragraph({ alignment, style: STYLE.quiet, children: [new TextRun({ children })] });
}
