import type { LevelAnswer } from '../../../src/taskpane/settings/LostLevels';
import { answerFor } from '../../../src/taskpane/settings/LostLevels';
import { PROTOTYPE_TEXTS } from '../../support/hostile-texts';

const SCALE = { name: 'Own', framework: null, levels: ['Low', 'High'], lowestNumber: null };
const write: LevelAnswer = { kind: 'write', level: 'High' };

test.each([...PROTOTYPE_TEXTS, 'Developing'])(
  'a level called %s is one like any other',
  (level) => {
    const lost = { level, count: 1, renamedTo: null, canWrite: true };
    expect(answerFor(lost, new Map(), SCALE)).toBeNull();
    expect(answerFor({ ...lost, renamedTo: 'High' }, new Map(), SCALE)).toEqual(write);
    expect(answerFor(lost, new Map([[level, write]]), SCALE)).toEqual(write);
    expect(answerFor(lost, new Map([[level, { ...write, level: 'Gone' }]]), SCALE)).toBeNull();
  },
);
