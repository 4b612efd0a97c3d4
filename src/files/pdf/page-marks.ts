import type { PdfFont } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { PageBox, PageRule, PageText, SourcePage } from '../../workbook/source-document';
import type { DrawnRun, DrawnWord, Glyph, TextState } from './drawn-words';
import { cleanText, isOneWord, showText } from './drawn-words';
import type { Matrix, Point, Segment } from './geometry';
import { boxOf, IDENTITY, intersect, multiply, unitSquare } from './geometry';
import type { PdfEngine } from './pdf-engine';
import { joinRules, listOutlines, listRuledSegments, ruleAlong } from './ruled-lines';
import type { DrawnText } from './turn-page';
import { boxText, joinSideways, mainTurns, turnPoint, withoutDoubles } from './turn-page';

/** What pdfjs would draw on a page, step by step. */
export interface PageOperations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** The marks of a page, turned so that most of its text is upright. */
export interface PageMarks {
  readonly width: number;
  readonly height: number;
  readonly quarterTurns: SourcePage['quarterTurns'];
  readonly texts: readonly PageText[];
  /** Texts that stand outside what the page shows where they are drawn. */
  readonly hiddenTexts: readonly PageText[];
  readonly rules: readonly PageRule[];
  /** Whether there is a picture, and no more text than a stamp. */
  readonly isPicture: boolean;
}

/** What a page's state is made of, saved and restored as a whole. */
interface DrawingState extends TextState {
  /** What is shown of what is drawn; null where all is. */
  clip: PageBox | null;
  fillColour: string;
}

/** Of the page, what a picture covers that stands in place of text. */
const PICTURE_SHARE = 0.5;
/** What is stamped on a scanned page, such as its number and a title, has no more words; a page of a matrix has more. */
const MOST_STAMPED_WORDS = 12;

/**
 * Reads what is drawn on a page: each word with its box, and each ruled line. `view` leads from the file's measures to
 * points from the top left corner of the page as it is shown, which is `width` by `height`.
 */
export function readPageMarks(
  operations: PageOperations,
  ops: PdfEngine['OPS'],
  page: { readonly view: Matrix; readonly width: number; readonly height: number },
  fontOf: (name: string) => PdfFont | null,
): PageMarks {
  const drawn = listMarks(operations, ops, page, fontOf);
  const turns = mainTurns(drawn.texts);
  const texts = joinSideways(drawn.texts, turns);
  const turn = (point: Point): Point => turnPoint(point, turns, page);
  const isOnSide = turns % 2 === 1;
  const box = (some: readonly DrawnText[]): PageText[] =>
    withoutDoubles(
      some.map((text) => boxText({ ...text, from: turn(text.from), to: turn(text.to) })),
    );
  return {
    width: isOnSide ? page.height : page.width,
    height: isOnSide ? page.width : page.height,
    quarterTurns: turns,
    texts: box(texts.filter(({ isHidden }) => !isHidden)),
    hiddenTexts: box(texts.filter(({ isHidden }) => isHidden)),
    rules: joinRules(
      drawn.segments.flatMap(({ from, to }) => ruleAlong({ from: turn(from), to: turn(to) })),
    ),
    isPicture: drawn.isPicture,
  };
}

interface DrawnMarks {
  readonly texts: readonly DrawnText[];
  readonly segments: readonly Segment[];
  readonly isPicture: boolean;
}

function listMarks(
  { fnArray, argsArray }: PageOperations,
  ops: PdfEngine['OPS'],
  {
    view,
    width,
    height,
  }: { readonly view: Matrix; readonly width: number; readonly height: number },
  fontOf: (name: string) => PdfFont | null,
): DrawnMarks {
  const texts: DrawnText[] = [];
  const segments: Segment[] = [];
  const pictures: PageBox[] = [];
  const saved: DrawingState[] = [];
  let state: DrawingState = {
    matrix: view,
    clip: null,
    fillColour: '#000000',
    charSpacing: 0,
    wordSpacing: 0,
    widthScale: 1,
    leading: 0,
    rise: 0,
    fontSize: 0,
    fontDirection: 1,
    font: null,
  };
  /** Where text goes on: the text's matrix, the start of its line, and the place within it. */
  const pen = { matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 };
  /** Whether the next step goes on where the last one left off, with no more than room between. */
  let goesOn = false;
  let endedInSpace = false;
  /** Whether the next path is what shows. */
  let isClipping = false;
  const save = (): void => void saved.push({ ...state });
  const restore = (): void => void (state = saved.pop() ?? state);
  const transform = (by: Matrix): void => void (state.matrix = multiply(state.matrix, by));
  const moveText = (x: number, y: number): void => {
    pen.x = pen.lineX += x;
    pen.y = pen.lineY += y;
    if (y !== 0) goesOn = false;
  };
  const addRun = ({ words, startsWithSpace, endsWithSpace }: DrawnRun, run: number): void => {
    const [first, ...others] = words;
    const last = texts.at(-1);
    const isHidden = (word: DrawnWord): boolean => state.clip !== null && !shows(state.clip, word);
    if (first && last && goesOn && !endedInSpace && !startsWithSpace && isOneWord(last, first))
      texts[texts.length - 1] = { ...last, text: last.text + first.text, to: first.to };
    else if (first) texts.push({ ...first, run, isHidden: isHidden(first) });
    for (const word of others) texts.push({ ...word, run, isHidden: isHidden(word) });
    endedInSpace = endsWithSpace;
    goesOn = true;
  };
  const setFont = (name: string, size: number): void => {
    state.font = fontOf(name);
    state.fontSize = Math.abs(size);
    state.fontDirection = size < 0 ? -1 : 1;
  };

  fnArray.forEach((operation, index) => {
    const args = argsArray[index] as readonly never[];
    switch (operation) {
      case ops.save:
        return save();
      case ops.restore:
      case ops.paintFormXObjectEnd:
      case ops.endAnnotation:
        return restore();
      case ops.transform: {
        transform(args as unknown as Matrix);
        // What a picture is drawn on.
        const square = boxOf(unitSquare(state.matrix));
        if (square.width * square.height > PICTURE_SHARE * width * height) pictures.push(square);
        return;
      }
      case ops.paintFormXObjectBegin: {
        save();
        const [matrix] = args as unknown as readonly [Matrix | null];
        if (matrix) transform(matrix);
        return;
      }
      case ops.beginAnnotation: {
        save();
        const [, , placing, matrix] = args as unknown as readonly [string, unknown, Matrix, Matrix];
        state.matrix = multiply(multiply(view, placing), matrix);
        return;
      }
      case ops.setFillRGBColor:
        state.fillColour = String(args[0]);
        return;
      case ops.constructPath: {
        const [painting, [path]] = args as unknown as readonly [
          number,
          readonly [Float32Array | null],
        ];
        if (isClipping && path) {
          const shown = boxOf(listOutlines(path, state.matrix).flat());
          state.clip = state.clip ? intersect(state.clip, shown) : shown;
        }
        isClipping = false;
        if (!path) return;
        for (const segment of listRuledSegments(path, painting, ops, state)) segments.push(segment);
        return;
      }
      case ops.clip:
      case ops.eoClip:
        isClipping = true;
        return;
      case ops.beginText:
        goesOn = false;
        Object.assign(pen, { matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 });
        return;
      case ops.setTextMatrix:
        goesOn = false;
        Object.assign(pen, { matrix: args[0], lineX: 0, lineY: 0, x: 0, y: 0 });
        return;
      case ops.setCharSpacing:
        state.charSpacing = args[0]!;
        return;
      case ops.setWordSpacing:
        state.wordSpacing = args[0]!;
        return;
      case ops.setHScale:
        state.widthScale = args[0]! / 100;
        return;
      case ops.setLeading:
        state.leading = -args[0]!;
        return;
      case ops.setTextRise:
        state.rise = args[0]!;
        return;
      case ops.setFont:
        return setFont(args[0]!, args[1]!);
      case ops.setGState:
        for (const [key, value] of args[0]! as readonly (readonly [string, never])[]) {
          if (key === 'Font') setFont(value[0], value[1]);
        }
        return;
      case ops.moveText:
        return moveText(args[0]!, args[1]!);
      case ops.setLeadingMoveText:
        state.leading = args[1]!;
        return moveText(args[0]!, args[1]!);
      case ops.nextLine:
        goesOn = false;
        return moveText(0, state.leading);
      case ops.showText:
        return addRun(showText(args[0]! as readonly (Glyph | number)[], state, pen), index);
    }
  });
  return {
    texts: texts.flatMap((word) => {
      const text = cleanText(word.text, word.fontName);
      return text === '' ? [] : [{ ...word, text }];
    }),
    segments,
    isPicture: pictures.length > 0 && texts.length <= MOST_STAMPED_WORDS,
  };
}

/** Whether the middle of a word is within what shows. */
function shows({ left, top, width, height }: PageBox, { from, to, fontSize }: DrawnWord): boolean {
  // Half the height of small letters above where they stand.
  const isAcross = Math.abs(to.x - from.x) >= Math.abs(to.y - from.y);
  const x = (from.x + to.x) / 2;
  const y = (from.y + to.y) / 2 - (isAcross ? fontSize / 4 : 0);
  return x >= left && x <= left + width && y >= top && y <= top + height;
}
