import { importSource, reviewImported } from '../../src/app/import-matrix';
import type { MaturityMatrix } from '../../src/domain/matrix';
import { readPaper } from '../../src/files/word/read-paper';
import { cell, paperOf, par, row, run, table } from '../files/word/paper-file';

const TODAY = { year: 2023, month: 10, day: 15 };
const REQUEST = { sheets: [], asAt: null, startMonth: null, scale: null, today: TODAY };

const readBody = (body: string): MaturityMatrix =>
  reviewImported(importSource(readPaper(paperOf(body), 'paper.docx')), REQUEST).matrix;

const HEADINGS = row('KPI', 'Where we are now', 'Where we want to be', 'Actions', 'By when');
const heading = (text: string): string => par(text, '<w:outlineLvl w:val="1"/>');

/** What a matrix says, a line for each action. */
const say = ({ areas }: MaturityMatrix): string[] =>
  areas.flatMap(({ name, kpis }) =>
    kpis.flatMap((kpi) =>
      kpi.actions.map(
        ({ text, due }) =>
          `${name}: ${kpi.name} ${kpi.current.level} ${kpi.target.level}: ${text} ${due.raw}`,
      ),
    ),
  );

test('tables with a heading each are the areas of one matrix', () => {
  const body = [
    heading('Report to the committee'),
    par('The council keeps a matrix. It is below.'),
    heading('Engaging suppliers'),
    table(
      HEADINGS,
      row('Culture', 'Minimum: no', 'Leader: yes', 'Train all', 'Q1 23'),
      row('Reporting', 'Mature: some', 'Leader: all', 'Publish it', 'Q4 23'),
    ),
    heading('Creating value'),
    par('What we buy should serve the county.'),
    table(HEADINGS, row('Policy', 'Developing: a draft', 'Mature: agreed', 'Agree it', 'Q2 24')),
    par('The committee is asked to note the report.'),
    table(row('Name', 'Present'), row('Smith', 'Yes')),
  ].join('');
  expect(say(readBody(body))).toEqual([
    'Engaging suppliers: Culture Minimum Leader: Train all Q1 23',
    'Engaging suppliers: Reporting Mature Leader: Publish it Q4 23',
    'Creating value: Policy Developing Mature: Agree it Q2 24',
  ]);
});

test('a KPI merged down has an action in each row, and a list in a cell is several', () => {
  const down = '<w:vMerge w:val="restart"/>';
  const goesOn = cell('', '<w:vMerge/>');
  const body = table(
    HEADINGS,
    row(cell('Culture', down), cell('Minimum', down), cell('Leader', down), 'Train all', 'Q1 23'),
    row(goesOn, goesOn, goesOn, 'Ask all', 'Q2 23'),
    row(
      'Reporting',
      'Mature',
      'Leader',
      cell(`${par('1. Publish it')}${par('2. Read it')}`),
      'Q3 23',
    ),
  );
  expect(say(readBody(body))).toEqual([
    'Area not stated: Culture Minimum Leader: Train all Q1 23',
    'Area not stated: Culture Minimum Leader: Ask all Q2 23',
    'Area not stated: Reporting Mature Leader: Publish it Q3 23',
    'Area not stated: Reporting Mature Leader: Read it Q3 23',
  ]);
});

test('struck-through actions are told, and a table cut by a page break goes on', () => {
  const struck = cell(par(run('Train all', '<w:strike/>')));
  const body = [
    table(HEADINGS, row('Culture', 'Minimum', 'Leader', struck, 'Q1 23')),
    par(''),
    table(row('Reporting', 'Mature', 'Leader', 'Publish it', 'Q4 23')),
  ].join('');
  const matrix = readBody(body);
  expect(say(matrix)).toHaveLength(2);
  expect(matrix.observations).toContainEqual({ kind: 'actions-struck', cells: ['D2'] });
});
