import { writeFile } from 'node:fs/promises';
import { buildPaperTemplate } from './build-paper-template';

/** Makes seeds/paper-template.docx, a sample of a council's own template. */
await writeFile(
  new URL('../seeds/paper-template.docx', import.meta.url),
  await buildPaperTemplate(),
);
