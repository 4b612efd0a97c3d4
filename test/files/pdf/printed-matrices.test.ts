import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { importSource } from '../../../src/app/import-matrix';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import { readPdf } from '../../../src/files/pdf/read-pdf';

const fixture = (name: string): Buffer => readFileSync(join(__dirname, 'fixtures', name));

test.each(['ruled', 'unruled'])('each cell of a printed matrix is read: %s', async (name) => {
  const source = await readPdf(fixture(`${name}.pdf`), { name, loadEngine: loadNodeEngine });
  const { grid } = importSource(source);
  const rows = fixture(`${name}.tsv`).toString().trimEnd().split('\n');
  // The text document has a line above its table.
  const above = name === 'ruled' ? ['Appendix B\t\t\t\t'] : [];
  expect(grid.values.map((row) => row.join('\t'))).toEqual([...above, ...rows]);
});
