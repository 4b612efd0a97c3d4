import { foldText } from './fold-text';

/** A number that stands where a level would, in one of the forms that people write: "2", "Level 2", "L2", "2/5", "(2)", "2.5", "2+". */
export interface NumberLevel {
  readonly number: number;
  /** The highest number, where it is stated: 5 in "2/5". */
  readonly outOf: number | null;
  /** Whether a sign says a little more or less: "2+", "2-". */
  readonly isAbout: boolean;
  /** As typed, in the folded text. */
  readonly word: string;
  /** What follows, without what sets it off; '' when nothing does. */
  readonly rest: string;
}

const LABEL =
  '(?:maturity\\s+level|level|lvl|tier|stage|score|grade|step|band|ml|l)\\s*[.:#-]?\\s*';
const FORM = new RegExp(
  `^(?:${LABEL})?([(\\[])?(?:${LABEL})?(-?\\d{1,3}(?:[.,]\\d+)?)(?:\\s*(?:/|out of|of)\\s*(\\d{1,3})(?![\\d/.]))?(\\+(?=\\s|$|[)\\]])|-(?=\\s*$))?[)\\]]?`,
  'i',
);
/** Ends the text, or sets off a descriptor or a name. A letter, a figure or a per cent sign goes on with something else. */
const SET_OFF = /^(?:\s*$|\s*[:;|,–-]+(?:\s+|$)|[.)]\s+|\s*\n\s*|\s+(?=[\p{Lu}("']))/u;

/**
 * The number that a text in a level's place starts with; null when it starts with none, or goes on as a sentence does
 * ("3 suppliers", "40%", "1/4/2023"). The text is folded first.
 */
export function readNumberLevel(text: string): NumberLevel | null {
  const folded = foldText(text).trim();
  const match = FORM.exec(folded);
  if (!match) return null;
  const [word, , number, outOf, about] = match;
  const rest = folded.slice(word.length);
  const setOff = SET_OFF.exec(rest);
  if (!setOff) return null;
  return {
    number: Number(number!.replace(',', '.')),
    outOf: outOf === undefined ? null : Number(outOf),
    isAbout: about !== undefined,
    word,
    rest: rest.slice(setOff[0].length).trim(),
  };
}

/** Whether a text says that a level does not apply. It is then neither missing nor counted. */
export function saysNotApplicable(text: string): boolean {
  return /^\s*(?:n\s*[./]?\s*a\.?|not applicable|out of scope)\s*$/i.test(text);
}
