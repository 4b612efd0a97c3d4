import { isNamedByNumbers } from '../../../domain/level-scale';
import type { Steps } from '../../../domain/steps';
import { joinWords } from '../../../domain/wording';
import { defineListSheetInSteps } from '../../sheets/list-sheet';
import { nameRank, printRank } from '../../words';
import type { RolledUp, ScaleGroup } from '../rolled-up';
import type { RollUpSheetContent, RollUpSheetKind } from './roll-up-sheet';

/** What the words of a roll-up mean. */
export const keySheet = {
  id: 'roll-up-key',
  name: 'Roll-up key',
  staysEmpty: true,
  buildInSteps: buildKey,
} as const satisfies RollUpSheetKind;

interface KeyEntry {
  readonly term: string;
  readonly meaning: string;
}

function* buildKey({ groups, asAtText }: RolledUp): Steps<RollUpSheetContent> {
  return yield* defineListSheetInSteps<KeyEntry>(
    {
      title: 'Key: what the words mean',
      words: { singular: 'term', state: '', order: 'in the order in which the sheets use them' },
      table: {
        name: 'RollUpKey',
        whenEmpty: 'There is nothing to explain.',
        columns: [
          { header: 'Term', kind: 'text', widthChars: 30, cell: ({ term }) => term },
          { header: 'Meaning', kind: 'text', widthChars: 110, cell: ({ meaning }) => meaning },
        ],
      },
      notes: ['No colour means anything by itself: the words in the cell say the same.'],
    },
    [...groups.map(describeGroup), ...groups.map(describeChosen), ...listTerms(asAtText)],
    asAtText,
  );
}

const describeGroup = ({ name, scale }: ScaleGroup): KeyEntry => ({
  term: `Levels of ${name}`,
  meaning: `From the lowest to the highest: ${joinWords(
    scale.levels.map((level, rank) =>
      isNamedByNumbers(scale) || scale.lowestNumber === null
        ? level
        : `${printRank(rank, scale)} ${level}`,
    ),
  )}.`,
});

const describeChosen = ({ name, scale, chosenRank }: ScaleGroup): KeyEntry => ({
  term: `At ${nameRank(chosenRank, scale)} or above`,
  meaning: `How many KPIs stand at that level of ${name} or at a higher one, of those of which a level was read.`,
});

function listTerms(asAtText: string): KeyEntry[] {
  return [
    { term: 'Service', meaning: 'What one workbook keeps a matrix of.' },
    {
      term: 'Lowest to highest',
      meaning: 'The lowest level and the highest among the KPIs of which a level was read.',
    },
    {
      term: 'Median',
      meaning:
        'The level in the middle when all are put in order; between two levels where the two in the middle differ.',
    },
    {
      term: 'Disagreement',
      meaning:
        'Services on the same scale state levels that lie two apart or more for the same area or KPI. Of an area their medians are compared.',
    },
    {
      term: 'Match',
      meaning:
        'How sure it is that services mean the same KPI. Certain: its area and name are the same. Likely: the words have hardly changed. What is doubtful is not compared.',
    },
    {
      term: 'Official value',
      meaning:
        'The level that the organisation reports where services differ, set by a person with a reason. It changes no other figure.',
    },
    {
      term: 'Late',
      meaning: `The last day of its due came before the as-at date, ${asAtText}: of the day, month, quarter or year as written, by the quarters of its own service.`,
    },
    {
      term: 'Below target',
      meaning: 'Both levels were read, and the one now is below the one aimed at.',
    },
    {
      term: 'Freeze',
      meaning: 'The matrix as it was kept at a date, for later ones to be compared with.',
    },
  ];
}
