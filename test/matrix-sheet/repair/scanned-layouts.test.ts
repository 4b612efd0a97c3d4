import { listKpis } from '../../../src/domain/matrix';
import { describeActions, describeKpis, readRows } from '../read-sheet';

describe('a block starts where a level stands', () => {
  test('and its label is on any line of it', () => {
    const matrix = readRows([
      ['', 'Developing', 'Leader', 'Write a plan', 'Q1 23'],
      ['Reporting', 'Reports are ad hoc.', 'Reports are live.', '', ''],
      ['', 'Minimum No training', 'Mature', '', ''],
      ['', 'is given.', 'Training is planned', '', ''],
      ['Training', '', 'for all.', '', ''],
    ]);
    expect(describeKpis(matrix)).toEqual([
      'Reporting: Developing to Leader',
      'Training: Minimum to Mature',
    ]);
    expect(listKpis(matrix)[1]).toMatchObject({
      cell: 'A6',
      firstRowNumber: 4,
      lastRowNumber: 6,
      current: {
        text: 'No training is given.',
        cell: 'B4',
        cellText: 'Minimum No training',
        textCells: ['B4', 'B5'],
      },
      target: { text: 'Training is planned for all.', textCells: ['C4', 'C5', 'C6'] },
    });
  });

  test('or where a second label stands, though its level is missing', () => {
    const matrix = readRows([
      ['Commissioning', 'Developing Some.', 'Leader All.', '', ''],
      ['Procurement', 'adapted to their needs.', 'Processes are adapted.', 'Revise it', 'Q1 23'],
      ['', 'Systems are used.', '', 'Publish it', 'Q2 23'],
      ['', 'Developing', 'Leader', '', ''],
      ['Contracts', '', '', '', ''],
    ]);
    expect(describeKpis(matrix)).toEqual([
      'Commissioning: Developing to Leader',
      'Procurement: ? to ?',
      'Contracts: Developing to Leader',
    ]);
    expect(listKpis(matrix)[1]).toMatchObject({
      current: {
        word: '',
        suggestion: null,
        cell: 'B3',
        text: 'adapted to their needs. Systems are used.',
      },
    });
  });

  test('not where a sentence goes on with the same word', () => {
    const matrix = readRows([
      ['Reporting', 'Minimum', 'Mature We are', '', ''],
      ['', 'Developing a plan is next.', 'Leader of the region.', '', ''],
    ]);
    expect(describeKpis(matrix)).toEqual(['Reporting: Minimum to Mature']);
    expect(listKpis(matrix)[0]?.current.text).toBe('Developing a plan is next.');
  });

  test('the two levels may stand a line apart', () => {
    const matrix = readRows([
      ['', 'Developing', '', '', ''],
      ['Reporting', 'Ad hoc.', 'Leader Live.', '', ''],
      ['', 'Minimum', 'Mature', '', ''],
      ['Culture', '', '', '', ''],
    ]);
    expect(describeKpis(matrix)).toEqual([
      'Reporting: Developing to Leader',
      'Culture: Minimum to Mature',
    ]);
  });
});

describe('damage', () => {
  test('above the whole levels is the same block, printed twice', () => {
    const matrix = readRows([
      ['', 'Mature', 'Leader', 'Meet', 'Q1 23'],
      ['Reporting', '', '', '', ''],
      ['', 'D', '', 'Review governance', 'Q2/3 23'],
      ['Culture', 'Developing Benefits are seen.', 'Mature One team.', 'Train', 'Q2 23'],
      ['', 'Daniel and an', 'M-4', '', ''],
      ['Risk', 'Developing Good awareness.', 'Mature A proactive approach.', '', ''],
    ]);
    expect(describeKpis(matrix)).toEqual([
      'Reporting: Mature to Leader',
      'Culture: Developing to Mature',
      'Risk: Developing to Mature',
    ]);
    expect(listKpis(matrix)[1]).toMatchObject({
      firstRowNumber: 4,
      current: { cell: 'B5', inferred: false },
    });
    expect(listKpis(matrix)[2]?.current).toMatchObject({
      cell: 'B7',
      text: 'Good awareness.',
      textCells: ['B7'],
    });
  });

  test('where a level is meant is suggested, not taken', () => {
    const [kpi] = listKpis(readRows([['Culture', 'D', 'M-4', '', '']]));
    expect(kpi).toMatchObject({
      current: { level: null, word: 'D', suggestion: 'Developing', cell: 'B2' },
      target: { level: null, word: 'M-4', suggestion: 'Mature', cell: 'C2' },
    });
  });

  test('of punctuation and single letters is no text', () => {
    const matrix = readRows([
      [', , ,', 'Developing', 'Leader', 'g', ''],
      ['Reporting', ', ,', '3 3', '" \'', ''],
      ['', '· · · ·', 'Live.', '', ''],
    ]);
    const [kpi] = listKpis(matrix);
    expect(kpi).toMatchObject({ name: 'Reporting', nameCells: ['A3'], actions: [] });
    expect(kpi?.current).toMatchObject({ text: '', textCells: ['B2'] });
    expect(kpi?.target).toMatchObject({ text: 'Live.', textCells: ['C2', 'C4'] });
  });

  test('a level behind the last words of the block above is read, and inferred', () => {
    const matrix = readRows([
      ['', 'Developing', 'Leader Measures are', '', ''],
      ['Slavery', '', 'agreed and', '', ''],
      ['', 'Developing', 'implemented by contractors. Leader', '', ''],
      ['Privacy', 'Aware.', 'A policy is in place.', '', ''],
    ]);
    const [slavery, privacy] = listKpis(matrix);
    expect(slavery?.target).toMatchObject({
      text: 'Measures are agreed and implemented by contractors.',
      textCells: ['C2', 'C3', 'C4'],
    });
    expect(privacy?.target).toMatchObject({
      level: 'Leader',
      inferred: true,
      word: 'Leader',
      cell: 'C4',
      text: 'A policy is in place.',
    });
  });
});

describe('a label', () => {
  const level = ['', 'Developing', 'Leader', '', ''];

  test('goes on in the next row', () => {
    const matrix = readRows([
      level,
      ['Early engagement with future strategic', 'Some.', 'All.', '', ''],
      ['suppliers', '', '', '', ''],
      level,
      ['External events (e.g.', 'Some.', 'All.', '', ''],
      ['Ukraine conflict)', '', '', '', ''],
      level,
      ['Governance and', 'Some.', 'All.', '', ''],
      ['Processes:', '', '', '', ''],
    ]);
    expect(listKpis(matrix).map(({ name, nameCells }) => [name, ...nameCells])).toEqual([
      ['Early engagement with future strategic suppliers', 'A3', 'A4'],
      ['External events (e.g. Ukraine conflict)', 'A6', 'A7'],
      ['Governance and Processes', 'A9', 'A10'],
    ]);
  });

  test('that the scanner read twice counts once, in the reading whose words the sheet uses elsewhere', () => {
    const matrix = readRows([
      ['Tuelning 9 development', 'Minimum', 'Mature', 'Plan the training', 'Q1 23'],
      ['Training & development', 'No training.', 'Training for all.', '', ''],
      level,
      ['Skills & knowledge', 'Staff have few skills.', 'Knowledge is shared.', '', ''],
      ['Skine a knemeage', '', '', '', ''],
      level,
      ['Supply chain failure', 'Aware.', 'Managed.', '', ''],
      ['Supply chain failure', '', '', '', ''],
    ]);
    expect(listKpis(matrix).map(({ name, cell }) => [name, cell])).toEqual([
      ['Training & development', 'A3'],
      ['Skills & knowledge', 'A5'],
      ['Supply chain failure', 'A8'],
    ]);
  });
});

describe('a statement', () => {
  test('leaves out what the scanner printed twice', () => {
    const matrix = readRows([
      [
        'Governance',
        'Mature The team is supported by:',
        'Leader Firefighting until all is resolved.',
        '',
        '',
      ],
      ['', 'The team is supported by: planning.', 'resolved.', '', ''],
    ]);
    expect(listKpis(matrix)[0]).toMatchObject({
      current: { text: 'The team is supported by: planning.' },
      target: { text: 'Firefighting until all is resolved.' },
    });
  });
});

describe('an action', () => {
  test('that is one sentence in several rows is one action', () => {
    const matrix = readRows([
      ['Fraud', 'Mature', 'Leader', 'Systems are inadequate. Working on how this', ''],
      ['', '', '', 'can be addressed, and controls require', 'Ongoing.'],
      ['', '', '', 'improvement.', ''],
      ['', '', '', 'Audits are undertaken.', 'Ongoing'],
      ['', '', '', 'Develop training with', ''],
      ['', '', '', 'HR and OD', 'Q1 23'],
    ]);
    expect(describeActions(matrix)).toEqual([
      'D2+D3+D4 Systems are inadequate. Working on how this can be addressed, and controls require improvement. | E3 Ongoing.',
      'D5 Audits are undertaken. | E5 Ongoing',
      'D6+D7 Develop training with HR and OD | E7 Q1 23',
    ]);
  });

  test('keeps the sound due of its rows; damage beside it is left over', () => {
    const matrix = readRows([
      ['Risk', 'Developing', 'Mature', 'Assess suppliers, albeit this will', 'Q2 23'],
      ['', '', '', 'need updating', 'Q2 20'],
      ['', '', '', 'Include requirements in', '02.22'],
      ['', '', '', 'contracts', 'Q3 23'],
    ]);
    expect(describeActions(matrix)).toEqual([
      'D2+D3 Assess suppliers, albeit this will need updating | E2 Q2 23',
      'D4+D5 Include requirements in contracts | E5 Q3 23',
    ]);
    expect(matrix.strayDues.map(({ cell, kpiId }) => [cell, kpiId])).toEqual([
      ['E3', 'Area not stated / Risk'],
      ['E4', 'Area not stated / Risk'],
    ]);
  });

  test('in small letters is still an action of its own when both lines have a due, or all are written so', () => {
    const matrix = readRows([
      ['Risk', 'Developing', 'Mature', 'Review policy', 'Q2 23'],
      ['', '', '', 'train staff', 'Q3 23'],
      ['Culture', 'Developing', 'Mature', 'review policy', ''],
      ['', '', '', 'train staff', ''],
    ]);
    expect(describeActions(matrix)).toHaveLength(4);
  });

  test('that the scanner read twice counts once, where labels float', () => {
    const rows = [
      ['', 'Developing', 'Leader', '', 'Q4 23'],
      [
        'Events',
        'Keeping abreast',
        'All understood',
        'For Cold and Distinum contracts, recovery and risk writing tion where to be',
        '',
      ],
      [
        '',
        '',
        '',
        'For Gold and Platinum contracts, recovery and risk mitigation plans to be made',
        '',
      ],
      ['', 'Developing', 'Leader', 'Contracts being risk assessed.', 'Q3 23'],
      ['Chain', '', '', 'Contracto borng risk accessed.', 'Q 3 20'],
      ['', 'Developing', 'Leader', 'Add terms where there is a high risk.', 'Q2 23'],
      ['Privacy', '', '', 'IISK.', ''],
      ['Other', 'Mature Gold contracts', 'Leader Platinum recovery', 'Review lot 1', 'Q2 23'],
      ['', '', '', 'Review lot 2', ''],
    ];
    expect(describeActions(readRows(rows))).toEqual([
      'D4 For Gold and Platinum contracts, recovery and risk mitigation plans to be made | E2 Q4 23',
      'D5 Contracts being risk assessed. | E5 Q3 23',
      'D7 Add terms where there is a high risk. | E7 Q2 23',
      'D9 Review lot 1 | E9 Q2 23',
      'D10 Review lot 2 | E10 ',
    ]);
  });
});
