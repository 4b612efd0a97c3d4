import type { PageText, SourcePage } from '../../../src/workbook/source-document';
import { createDice } from '../layouts/dice';
import type { Dice } from '../layouts/dice';

/** What a scanner and its reading of letters do to a page, each with the share of texts that it strikes. */
export const DAMAGES = {
  /** Letters taken for others. */
  letters: 0.03,
  /** A text that sits a little too high or too low. */
  shifts: 0.1,
  /** A text cut in two where a gap was seen. */
  cuts: 0.05,
  /** Specks that were read as marks. */
  ghosts: 0.04,
} as const;

/** A kind of damage, by its key in {@link DAMAGES}. */
export type Damage = keyof typeof DAMAGES;

const LETTERS_TAKEN: readonly (readonly [RegExp, string])[] = [
  [/rn/, 'm'],
  [/m/, 'rn'],
  [/0/, 'O'],
  [/l/, '1'],
  [/I/, 'l'],
];
const SPECKS = ['.', '|', '~', ',', '·'];
/** Share of a line's height by which a text may be shifted. */
const LARGEST_SHIFT = 0.3;

/** The pages as they come out of a scanner: damaged by chance that follows from the seed. */
export function damagePages(
  pages: readonly SourcePage[],
  seed: number,
  damages: readonly Damage[] = Object.keys(DAMAGES) as Damage[],
): SourcePage[] {
  return pages.map((page) => {
    const dice = createDice(`${seed} damage ${page.pageNumber}`);
    return { ...page, texts: page.texts.flatMap((text, at) => damageText(text, at)) };

    function damageText(text: PageText, at: number): PageText[] {
      let pieces = [text];
      const strikes = (damage: Damage): boolean =>
        damages.includes(damage) && dice.chance(`${damage} ${at}`, DAMAGES[damage]);
      if (strikes('letters'))
        pieces = pieces.map((piece) => mistakeLetters(piece, dice.for(`${at}`)));
      if (strikes('shifts')) pieces = pieces.map((piece) => shift(piece, dice.for(`${at}`)));
      if (strikes('cuts')) pieces = pieces.flatMap((piece) => cut(piece, dice.for(`${at}`)));
      return strikes('ghosts') ? [...pieces, speckAt(page, dice.for(`${at}`))] : pieces;
    }
  });
}

function mistakeLetters(text: PageText, dice: Dice): PageText {
  const able = LETTERS_TAKEN.filter(([letters]) => letters.test(text.text));
  if (able.length === 0) return text;
  const [letters, taken] = dice.pick('letters', able);
  return { ...text, text: text.text.replace(letters, taken) };
}

function shift(text: PageText, dice: Dice): PageText {
  const share = (dice.int('shift', 201) / 100 - 1) * LARGEST_SHIFT;
  return { ...text, box: { ...text.box, top: text.box.top + share * text.box.height } };
}

/** Cuts at a space where there is one, else in the middle of a word. */
function cut(text: PageText, dice: Dice): PageText[] {
  if (text.text.length < 4) return [text];
  const space = text.text.indexOf(' ', 1 + dice.int('cut', text.text.length - 2));
  const at = space > 0 ? space : Math.floor(text.text.length / 2);
  const share = at / text.text.length;
  const { left, width } = text.box;
  return [
    { ...text, text: text.text.slice(0, at), box: { ...text.box, width: width * share } },
    {
      ...text,
      text: text.text.slice(at).trimStart(),
      box: { ...text.box, left: left + width * share, width: width * (1 - share) },
    },
  ];
}

function speckAt({ width, height }: SourcePage, dice: Dice): PageText {
  const box = {
    left: 20 + dice.int('left', Math.max(1, Math.floor(width) - 40)),
    top: 20 + dice.int('top', Math.max(1, Math.floor(height) - 40)),
    width: 2,
    height: 4,
  };
  return { text: dice.pick('speck', SPECKS), box, fontSize: 4, isBold: false };
}
