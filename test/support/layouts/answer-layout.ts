import { settingsOfAnswer } from '../../../src/app/answer-question';
import { noteHeadings } from '../../../src/app/follow-mapping';
import { parseScale } from '../../../src/domain/level-scale';
import type { ReadingChoice } from '../../../src/domain/reading-question';
import type { StoredSettings } from '../../../src/workbook/settings';
import { openLaidWorkbook } from './memory-workbook';
import { areNamesShown } from './plan-columns';
import type { Layout, Trial } from './try-layout';
import { tryLayout } from './try-layout';

/** More questions than this in a row would be an interrogation. */
const MOST_QUESTIONS = 4;

/** What became of a layout after its questions were answered one by one, and what was asked. */
export interface Answered {
  readonly trial: Trial;
  readonly asked: readonly string[];
}

/** Answers what is asked about a layout as the pane does, each time with the choice that its facts say. */
export async function answerLayout(layout: Layout): Promise<Answered> {
  let settings: Partial<StoredSettings> = {};
  let trial = await tryLayout(layout);
  const asked: string[] = [];
  while (asked.length < MOST_QUESTIONS) {
    const question = trial.review?.matrix.questions[0];
    if (!question) break;
    asked.push(question.id);
    const { source } = trial.review!.matrix;
    const tried: { trial: Trial; settings: Partial<StoredSettings> }[] = [];
    for (const choice of question.choices.filter((each) => mayBeRight(each, layout))) {
      const answered = { ...settings, ...settingsOfAnswer(choice.answer, source) };
      tried.push({ trial: await readWith(layout, answered), settings: answered });
    }
    const right = tried.sort((left, rest) => countWrong(left.trial) - countWrong(rest.trial))[0];
    if (!right) break;
    ({ trial, settings } = right);
  }
  return { trial, asked };
}

/** A scale is told by its levels; of columns and marks only the reading tells which is right. */
function mayBeRight({ answer }: ReadingChoice, { facts, forms }: Layout): boolean {
  const { scale } = facts;
  if (answer.kind !== 'scale') return true;
  const chosen = parseScale(answer.scale);
  if (!chosen || chosen.levels.length !== scale.levelCount) return false;
  return areNamesShown(forms, facts)
    ? chosen.levels.every((level, rank) => level === scale.names[rank])
    : chosen.lowestNumber === scale.firstNumber;
}

const countWrong = ({ differences, refusal }: Trial): number =>
  refusal === null ? differences.length : Infinity;

async function readWith(layout: Layout, settings: Partial<StoredSettings>): Promise<Trial> {
  const port = openLaidWorkbook(layout.workbook);
  const facts = await port.readWorkbook();
  const mapping = settings.mapping && noteHeadings(settings.mapping, facts.surveys);
  const stored = { ...settings, ...(mapping && { mapping }) };
  return tryLayout(layout, {
    ...port,
    readWorkbook: () => Promise.resolve({ ...facts, settings: stored }),
  });
}
