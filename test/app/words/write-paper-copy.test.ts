import { composePaper } from '../../../src/board-pack/paper/compose-paper';
import { writePaperCopy } from '../../../src/app/words/write-paper-copy';
import { textOfPaperCell } from '../../../src/workbook/committee-paper';
import { DEFAULT_SETTINGS } from '../../../src/workbook/settings';
import { prepareSeedPapers } from '../../board-pack/seed-pack';

const paper = composePaper(prepareSeedPapers().moved, DEFAULT_SETTINGS.paper);

test('all that the report says is copied, as text and with headings and tables', () => {
  const { text, html } = writePaperCopy(paper);
  const page = html
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"');
  const said = [
    paper.title,
    ...paper.front.map((line) => line.text),
    ...paper.sections.flatMap(({ heading, blocks }) => [
      heading,
      ...blocks.flatMap((block) => {
        if (block.kind === 'paragraph') return [block.lead, block.text];
        if (block.kind === 'chart') return [block.title, ...block.categories];
        return [
          block.caption,
          ...block.columns.map(({ header }) => header),
          ...block.rows.flatMap((cells) => cells.map(textOfPaperCell)),
        ];
      }),
    ]),
    ...paper.appendices.map(({ title }) => title),
  ];
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((words) => !text.includes(words))).toEqual([]);
  expect(said.filter((words) => !page.includes(words))).toEqual([]);
  expect(html.match(/<h1>/g)).toHaveLength(1);
  const tables = paper.sections.flatMap(({ blocks }) =>
    blocks.filter(({ kind }) => kind !== 'paragraph'),
  );
  expect(html.match(/<table /g)).toHaveLength(tables.length);
});

test('what is left to the author is told apart, and markup stays text', () => {
  const prompt = { id: 'wards', label: 'Wards', text: 'Say which wards.', isPrompt: true } as const;
  const hostile = { ...paper, title: '<img src=x onerror=alert(1)>', front: [prompt] };
  const { text, html } = writePaperCopy(hostile);
  expect(text).toContain('Wards: [Say which wards.]');
  expect(html).toContain('<h1>&lt;img src=x onerror=alert(1)&gt;</h1>');
  expect(html).not.toContain('<img');
});
