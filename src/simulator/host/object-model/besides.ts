import { parseBlock } from '../../../workbook/address';
import type { BesideData, SheetData } from '../../../workbook/workbook-data';
import { invalidArgument } from '../errors';
import { HostObject, PUBLIC_ID } from '../object-type';
import { requireItemAt } from '../require-values';
import type { HostSession } from '../session';
import { KeyedCollection } from './keyed-collection';
import { Range } from './range';

// What lies on a sheet beside its cells, as its file has it: none of it can be added or changed here.

/** Something beside cells, with the key that it is found by again. */
interface KeyedBeside {
  readonly id: string;
  readonly beside: BesideData;
}

const listBesides = (
  { besides = [] }: SheetData,
  kinds: readonly BesideData['kind'][],
): KeyedBeside[] =>
  besides.flatMap((beside, index) =>
    kinds.includes(beside.kind) ? [{ id: `beside ${index}`, beside }] : [],
  );

/** Excel.Comment, the first of a conversation or an answer to it. */
class Comment extends HostObject {
  static override readonly typeName = 'Comment';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars = ['id', 'content'];
  static override readonly methods = ['getLocation'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
    readonly keyed: KeyedBeside,
  ) {
    super();
  }

  get id(): string {
    return this.keyed.id;
  }

  get content(): string {
    return this.keyed.beside.text;
  }

  getLocation(): Range {
    return new Range(this.session, this.sheet, parseBlock(this.keyed.beside.cell!)!);
  }
}

/** Excel.CommentCollection, of a sheet. */
export class CommentCollection extends KeyedCollection<Comment> {
  static override readonly typeName = 'CommentCollection';
  static override readonly methods = ['getItem', 'getItemAt'];

  constructor(
    readonly session: HostSession,
    readonly sheet: SheetData,
  ) {
    super();
  }

  get items(): Comment[] {
    return listBesides(this.sheet, ['comment']).map(
      (keyed) => new Comment(this.session, this.sheet, keyed),
    );
  }

  getItemOrNullObject(key: unknown): Comment | null {
    return this.items.find(({ id }) => id === key) ?? null;
  }

  getItemAt(index: unknown): Comment {
    return requireItemAt(this.items, index);
  }
}

/** Excel.ShapeCollection, of a sheet. */
export class ShapeCollection extends KeyedCollection<Shape> {
  static override readonly typeName = 'ShapeCollection';
  static override readonly methods = ['getItem', 'getItemAt'];

  constructor(readonly sheet: SheetData) {
    super();
  }

  get items(): Shape[] {
    return listBesides(this.sheet, ['shape', 'picture']).map((keyed) => new Shape(keyed));
  }

  getItemOrNullObject(key: unknown): Shape | null {
    return this.items.find(({ id }) => id === key) ?? null;
  }

  getItemAt(index: unknown): Shape {
    return requireItemAt(this.items, index);
  }
}

/** Excel.Shape, of which the kind and what it says are known. */
class Shape extends HostObject {
  static override readonly typeName = 'Shape';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars = ['id', 'name', 'type', 'altTextDescription'];
  static override readonly navigations = ['textFrame'];

  constructor(readonly keyed: KeyedBeside) {
    super();
  }

  get id(): string {
    return this.keyed.id;
  }

  get name(): string {
    return this.keyed.beside.text;
  }

  get type(): string {
    return this.keyed.beside.kind === 'picture' ? 'Image' : 'GeometricShape';
  }

  get altTextDescription(): string {
    return this.keyed.beside.kind === 'picture' ? this.keyed.beside.text : '';
  }

  /** A picture has none. */
  get textFrame(): TextFrame {
    if (this.keyed.beside.kind === 'picture') throw invalidArgument();
    return new TextFrame(this.keyed.beside.text);
  }
}

class TextFrame extends HostObject {
  static override readonly typeName = 'TextFrame';
  static override readonly scalars = ['hasText'];
  static override readonly navigations = ['textRange'];

  constructor(readonly text: string) {
    super();
  }

  get hasText(): boolean {
    return this.text !== '';
  }

  get textRange(): TextRange {
    return new TextRange(this.text);
  }
}

class TextRange extends HostObject {
  static override readonly typeName = 'TextRange';
  static override readonly scalars = ['text'];

  constructor(readonly text: string) {
    super();
  }
}
