import type { PageBox, PageRule, PageText, SourcePage } from '../../workbook/source-document';
import type { PdfFont, PdfView } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import { readSymbols } from './symbols';
import type { PdfEngine } from './pdf-engine';

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
  readonly rules: readonly PageRule[];
  /** Whether there is a picture, and no text. */
  readonly isPicture: boolean;
}

type Matrix = PdfView['transform'];

/** A letter or sign that a font draws, as pdfjs hands it over. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** What a page's state is made of, saved and restored as a whole. */
interface DrawingState {
  matrix: Matrix;
  fillColour: string;
  charSpacing: number;
  wordSpacing: number;
  widthScale: number;
  leading: number;
  rise: number;
  fontSize: number;
  fontDirection: 1 | -1;
  font: PdfFont | null;
}

/** A word where it was drawn, before the page is turned. */
interface DrawnText extends DrawnWord {
  /** The step that drew it, alone or with other words. */
  readonly run: number;
}

interface DrawnWord {
  readonly text: string;
  readonly from: Point;
  readonly to: Point;
  readonly fontSize: number;
  readonly isBold: boolean;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** How often the page has to be turned by a quarter, clockwise, for a text to stand upright. */
type Turns = SourcePage['quarterTurns'];

interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** Lines may lean by this much and are still ruled, in points. */
const MOST_LEAN = 0.6;
/** A filled box thinner than this is a line, in points. */
const THICKEST_LINE = 3;
/** Shorter marks are dots, ticks and corners, in points; a dotted line is made of them. */
const SHORTEST_LINE = 4;
/** A dash is followed by less room than this, in points. */
const WIDEST_DASH_GAP = 3.5;
/** Room between letters that is a space without having been typed, in parts of the font's size. */
const LEAST_SPACE = 0.16;
/** Ink above the line that text stands on, in parts of the font's size; the rest of the size is below. */
const ABOVE_LINE = 0.8;
/** The same text this near is one drawn twice to look bold, in parts of the font's size. */
const DOUBLED_WITHIN = 0.12;
/** Of the page, what a picture covers that stands in place of text. */
const PICTURE_SHARE = 0.5;

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
  return {
    width: isOnSide ? page.height : page.width,
    height: isOnSide ? page.width : page.height,
    quarterTurns: turns,
    texts: withoutDoubles(
      texts.map((text) => boxText({ ...text, from: turn(text.from), to: turn(text.to) })),
    ),
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
  const save = (): void => void saved.push({ ...state });
  const restore = (): void => void (state = saved.pop() ?? state);
  const transform = (by: Matrix): void => void (state.matrix = multiply(state.matrix, by));
  const moveText = (x: number, y: number): void => {
    pen.x = pen.lineX += x;
    pen.y = pen.lineY += y;
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
        if (!path) return;
        for (const segment of listRuledSegments(path, painting, ops, state)) segments.push(segment);
        return;
      }
      case ops.beginText:
        Object.assign(pen, { matrix: IDENTITY, lineX: 0, lineY: 0, x: 0, y: 0 });
        return;
      case ops.setTextMatrix:
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
        return moveText(0, state.leading);
      case ops.showText:
        for (const word of showText(args[0]! as readonly (Glyph | number)[], state, pen))
          texts.push({ ...word, run: index });
        return;
    }
  });
  return { texts, segments, isPicture: pictures.length > 0 && texts.length === 0 };
}

const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** Draws letters from the pen on, cuts them into words, and moves the pen behind them. */
function showText(
  glyphs: readonly (Glyph | number)[],
  state: DrawingState,
  pen: { matrix: Matrix; x: number; y: number },
): DrawnWord[] {
  const { font, fontSize, fontDirection } = state;
  const isVertical = font?.vertical === true;
  const widthScale = state.widthScale * fontDirection;
  const perUnit = fontSize * (font?.fontMatrix?.[0] ?? 0.001);
  const base = multiply(state.matrix, pen.matrix);
  const size = Math.hypot(base[2], base[3]) * fontSize;
  const isBold = font !== null && (font.bold === true || BOLD_NAME.test(font.name));
  const words: DrawnWord[] = [];
  let word = { text: '', from: 0, to: 0 };
  let x = 0;
  const pointAt = (along: number): Point =>
    isVertical
      ? apply(base, pen.x, pen.y - along)
      : apply(base, pen.x + along * widthScale, pen.y + state.rise);
  const endWord = (): void => {
    if (word.text !== '') {
      const text = cleanText(word.text, font?.name ?? '');
      if (text !== '')
        words.push({
          text,
          from: pointAt(word.from),
          to: pointAt(word.to),
          fontSize: size,
          isBold,
        });
    }
    word = { text: '', from: x, to: x };
  };
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') {
      x += ((isVertical ? 1 : -1) * glyph * fontSize) / 1000;
      continue;
    }
    const start = x;
    const width = glyph.width * perUnit;
    x += width + (glyph.isSpace ? state.wordSpacing : 0) + state.charSpacing;
    // What has a space's number may be any sign in a font that carries but some.
    if (glyph.unicode.trim() === '') {
      endWord();
      continue;
    }
    const gap = start - word.to;
    if (word.text !== '' && (gap > LEAST_SPACE * fontSize || gap < -2 * fontSize)) endWord();
    if (word.text === '') word.from = start;
    word.text += glyph.unicode;
    word.to = start + width;
  }
  endWord();
  if (isVertical) pen.y -= x;
  else pen.x += x * widthScale;
  return words;
}

const BOLD_NAME = /bold|black|heavy|demi/i;
const LIGATURES = /[\uFB00-\uFB06]/g;
const UNSEEN = /[\p{Cc}\u200B\u2060\uFEFF]/gu;

/** The letters that a reader sees: ligatures taken apart, signs of symbol fonts as what they look like. */
function cleanText(text: string, fontName: string): string {
  const seen = readSymbols(text, fontName).replace(LIGATURES, (ligature) =>
    ligature.normalize('NFKC'),
  );
  return readRightToLeft(seen.replace(UNSEEN, '').trim());
}

const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** A file has its letters in the order in which they stand, from the left; a word of Arabic or Hebrew begins at its right. */
function readRightToLeft(word: string): string {
  if (!RIGHT_TO_LEFT.test(word)) return word;
  return Array.from(word.normalize('NFKC')).reverse().join('');
}

/** The lines that a path rules: those that are drawn, and the edges of what is filled. */
function listRuledSegments(
  path: Float32Array,
  painting: number,
  ops: PdfEngine['OPS'],
  { matrix, fillColour }: DrawingState,
): Segment[] {
  const isStroked = [
    ops.stroke,
    ops.closeStroke,
    ops.fillStroke,
    ops.eoFillStroke,
    ops.closeFillStroke,
    ops.closeEOFillStroke,
  ].includes(painting);
  const isFilled = [ops.fill, ops.eoFill].includes(painting);
  if (!isStroked && !isFilled) return [];
  return listOutlines(path, matrix).flatMap((points) => {
    const box = boxOf(points);
    if (isFilled && !isStroked) {
      if (Math.min(box.width, box.height) < THICKEST_LINE) return [middleOf(box)];
      // White on white is how pages and lines of text are laid out, and shows nothing.
      if (fillColour.toLowerCase() === '#ffffff') return [];
    }
    return edgesOf(isFilled ? [...points, points[0]!] : points);
  });
}

/** The corners of each part of a path; null where a part is curved, and so rules nothing. */
function listOutlines(path: Float32Array, matrix: Matrix): Point[][] {
  const outlines: Point[][] = [];
  let points: Point[] = [];
  const end = (): void => {
    if (points.length > 1) outlines.push(points);
    points = [];
  };
  let index = 0;
  const next = (): Point => apply(matrix, path[index++]!, path[index++]!);
  while (index < path.length) {
    switch (path[index++]) {
      case PATH_STEPS.moveTo:
        end();
        points.push(next());
        break;
      case PATH_STEPS.lineTo:
        points.push(next());
        break;
      case PATH_STEPS.closePath:
        if (points[0]) {
          const [first] = points;
          points.push(first);
          end();
          points.push(first);
        }
        break;
      // What is curved rules nothing: only its end is taken.
      case PATH_STEPS.curveTo:
        index += 4;
        end();
        points.push(next());
        break;
      case PATH_STEPS.quadraticCurveTo:
        index += 2;
        end();
        points.push(next());
        break;
    }
  }
  end();
  return outlines;
}

/** How pdfjs writes the steps of a path: each is followed by its points. */
const PATH_STEPS = { moveTo: 0, lineTo: 1, curveTo: 2, quadraticCurveTo: 3, closePath: 4 };

function edgesOf(points: readonly Point[]): Segment[] {
  return points.slice(1).map((to, index) => ({ from: points[index]!, to }));
}

/** The line that a thin box stands for. */
function middleOf({ left, top, width, height }: PageBox): Segment {
  const x = left + width / 2;
  const y = top + height / 2;
  return width >= height
    ? { from: { x: left, y }, to: { x: left + width, y } }
    : { from: { x, y: top }, to: { x, y: top + height } };
}

function ruleAlong({ from, to }: Segment): PageRule[] {
  const across = Math.abs(to.x - from.x);
  const down = Math.abs(to.y - from.y);
  if (down <= MOST_LEAN && across > down)
    return [
      {
        direction: 'across',
        at: (from.y + to.y) / 2,
        from: Math.min(from.x, to.x),
        to: Math.max(from.x, to.x),
      },
    ];
  if (across <= MOST_LEAN && down > across)
    return [
      {
        direction: 'down',
        at: (from.x + to.x) / 2,
        from: Math.min(from.y, to.y),
        to: Math.max(from.y, to.y),
      },
    ];
  return [];
}

/** Joins what is one line to the eye: pieces that touch, dashes, and a line drawn twice. What stays short is no line. */
function joinRules(rules: readonly PageRule[]): PageRule[] {
  const joined: PageRule[] = [];
  const inOrder = [...rules].sort(
    (left, right) =>
      left.direction.localeCompare(right.direction) || left.at - right.at || left.from - right.from,
  );
  let start = 0;
  while (start < inOrder.length) {
    const { direction, at } = inOrder[start]!;
    let end = start + 1;
    while (
      end < inOrder.length &&
      inOrder[end]!.direction === direction &&
      inOrder[end]!.at - at < MOST_LEAN
    )
      end += 1;
    joined.push(...joinAlong(inOrder.slice(start, end)));
    start = end;
  }
  return joined.filter(({ from, to }) => to - from >= SHORTEST_LINE);
}

function joinAlong(rules: readonly PageRule[]): PageRule[] {
  const joined: PageRule[] = [];
  for (const rule of [...rules].sort((left, right) => left.from - right.from)) {
    const last = joined.at(-1);
    if (last && rule.from <= last.to + WIDEST_DASH_GAP)
      joined[joined.length - 1] = { ...last, to: Math.max(last.to, rule.to) };
    else joined.push(rule);
  }
  return joined;
}

/** How the page has to be turned for most letters to be upright. */
function mainTurns(texts: readonly DrawnText[]): Turns {
  const letters = [0, 0, 0, 0];
  for (const text of texts) letters[turnsOf(text)]! += text.text.length;
  return letters.indexOf(Math.max(...letters)) as Turns;
}

/** Joins the words of what is drawn on its side again: their order cannot be told by where they stand. */
function joinSideways(texts: readonly DrawnText[], turns: Turns): DrawnText[] {
  const joined: DrawnText[] = [];
  for (const text of texts) {
    const last = joined.at(-1);
    if (last?.run === text.run && turnsOf(text) !== turns)
      joined[joined.length - 1] = { ...last, text: `${last.text} ${text.text}`, to: text.to };
    else joined.push(text);
  }
  return joined;
}

function turnsOf({ from, to }: Segment): Turns {
  const across = to.x - from.x;
  const down = to.y - from.y;
  if (Math.abs(across) >= Math.abs(down)) return across >= 0 ? 0 : 2;
  return down < 0 ? 1 : 3;
}

function turnPoint(
  { x, y }: Point,
  turns: Turns,
  { width, height }: { readonly width: number; readonly height: number },
): Point {
  if (turns === 1) return { x: height - y, y: x };
  if (turns === 2) return { x: width - x, y: height - y };
  if (turns === 3) return { x: y, y: width - x };
  return { x, y };
}

function boxText({ text, from, to, fontSize, isBold }: DrawnText): PageText {
  const turns = turnsOf({ from, to });
  const above = fontSize * ABOVE_LINE;
  const below = fontSize - above;
  const left = Math.min(from.x, to.x);
  const top = Math.min(from.y, to.y);
  const [width, height] = [Math.abs(to.x - from.x), Math.abs(to.y - from.y)];
  const boxes: Record<Turns, PageBox> = {
    0: { left, top: from.y - above, width, height: fontSize },
    1: { left: from.x - above, top, width: fontSize, height },
    2: { left, top: from.y - below, width, height: fontSize },
    3: { left: from.x - below, top, width: fontSize, height },
  };
  return { text, box: boxes[turns], fontSize, isBold };
}

/** Without the texts that were drawn a second time on themselves, which makes them look bold or gives them a shadow. */
function withoutDoubles(texts: readonly PageText[]): PageText[] {
  const kept: PageText[] = [];
  const placesOf = new Map<string, number[]>();
  for (const text of texts) {
    const places = placesOf.get(text.text) ?? [];
    placesOf.set(text.text, places);
    const near = text.fontSize * DOUBLED_WITHIN;
    const double = places.find((place) => {
      const { box } = kept[place]!;
      return Math.abs(box.left - text.box.left) < near && Math.abs(box.top - text.box.top) < near;
    });
    if (double !== undefined) {
      kept[double] = { ...kept[double]!, isBold: true };
      continue;
    }
    places.push(kept.length);
    kept.push(text);
  }
  return kept;
}

function multiply(outer: Matrix, inner: Matrix): Matrix {
  const [a, b, c, d, e, f] = outer;
  const [g, h, i, j, k, l] = inner;
  return [
    a * g + c * h,
    b * g + d * h,
    a * i + c * j,
    b * i + d * j,
    a * k + c * l + e,
    b * k + d * l + f,
  ];
}

function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

const unitSquare = (matrix: Matrix): Point[] => [
  apply(matrix, 0, 0),
  apply(matrix, 1, 0),
  apply(matrix, 1, 1),
  apply(matrix, 0, 1),
];

function boxOf(points: readonly Point[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
}
