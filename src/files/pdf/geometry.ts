import type { PdfView } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
import type { PageBox } from '../../workbook/source-document';

/** How measures are turned, scaled and moved: `[a, b, c, d, e, f]` takes (x, y) to (ax + cy + e, bx + dy + f). */
export type Matrix = PdfView['transform'];

export const IDENTITY: Matrix = [1, 0, 0, 1, 0, 0];

/** A place on a page, in points or in what the matrix at hand leads from. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A straight line between two places. */
export interface Segment {
  readonly from: Point;
  readonly to: Point;
}

/** What does the inner first and then the outer. */
export function multiply(outer: Matrix, inner: Matrix): Matrix {
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

/** Where a matrix takes a place. */
export function apply([a, b, c, d, e, f]: Matrix, x: number, y: number): Point {
  return { x: a * x + c * y + e, y: b * x + d * y + f };
}

/** Where the corners of the square of one by one come to stand. */
export const unitSquare = (matrix: Matrix): Point[] => [
  apply(matrix, 0, 0),
  apply(matrix, 1, 0),
  apply(matrix, 1, 1),
  apply(matrix, 0, 1),
];

/** The least upright box around points. */
export function boxOf(points: readonly Point[]): PageBox {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
  }
  return { left, top, width: right - left, height: bottom - top };
}

/** What two boxes share; of no size, or less, where they share nothing. */
export function intersect(one: PageBox, other: PageBox): PageBox {
  const left = Math.max(one.left, other.left);
  const top = Math.max(one.top, other.top);
  const right = Math.min(one.left + one.width, other.left + other.width);
  const bottom = Math.min(one.top + one.height, other.top + other.height);
  return { left, top, width: right - left, height: bottom - top };
}
