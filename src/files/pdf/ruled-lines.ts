import type { PageBox, PageRule } from '../../workbook/source-document';
import type { Matrix, Point, Segment } from './geometry';
import { apply, boxOf } from './geometry';
import type { PdfEngine } from './pdf-engine';

/** Lines may lean by this much and are still ruled, in points. */
const MOST_LEAN = 0.6;
/** A filled box thinner than this is a line, in points. */
const THICKEST_LINE = 3;
/** Shorter marks are dots, ticks and corners, in points; a dotted line is made of them. */
const SHORTEST_LINE = 4;
/** A dash is followed by less room than this, in points. */
const WIDEST_DASH_GAP = 3.5;

/** The lines that a path rules: those that are drawn, and the edges of what is filled. */
export function listRuledSegments(
  path: Float32Array,
  painting: number,
  ops: PdfEngine['OPS'],
  { matrix, fillColour }: { readonly matrix: Matrix; readonly fillColour: string },
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
export function listOutlines(path: Float32Array, matrix: Matrix): Point[][] {
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

/** The line across or down that a segment is; none where it leans. */
export function ruleAlong({ from, to }: Segment): PageRule[] {
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
export function joinRules(rules: readonly PageRule[]): PageRule[] {
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
