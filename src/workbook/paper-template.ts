import type { PaperAppendix, PaperBlock } from './committee-paper';

/** A council's own Word document with placeholders such as `{{committee}}`. */
export interface PaperTemplate {
  /** As its owner knows it, for messages. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a placeholder can be filled with: words within a line, whole paragraphs and tables, or the lists behind the report. */
export type PlaceholderContent =
  | { readonly kind: 'text'; readonly text: string; readonly isPrompt: boolean }
  | {
      readonly kind: 'blocks';
      readonly blocks: readonly PaperBlock[];
      /** Whether the paragraphs that have numbers are counted from 1, as recommendations are. */
      readonly isCounted: boolean;
    }
  | { readonly kind: 'appendices'; readonly appendices: readonly PaperAppendix[] };

/** A placeholder that we know, with what this paper puts in its place. */
export interface PaperPlaceholder {
  /** As it stands between the braces: "table:figures". */
  readonly id: string;
  readonly content: PlaceholderContent;
  /** Placeholders whose content holds all of this one's: it is not missing where one of them is used. */
  readonly containedIn: readonly string[];
}

/** A placeholder as the template writes it, with where: "header", "page body paragraph 12". */
export interface PlaceholderPlace {
  readonly name: string;
  readonly place: string;
}

/** What became of the placeholders of a template. */
export interface PlaceholderReport {
  /** Ids, each once, in the order of the register. */
  readonly filled: readonly string[];
  /** Left as they are, in reading order. */
  readonly unknown: readonly PlaceholderPlace[];
  /** Known, and left as they are: they need a paragraph of their own in the page body, and do not have one. */
  readonly misplaced: readonly PlaceholderPlace[];
  /** Ids of what the paper could have said. */
  readonly unused: readonly string[];
}
