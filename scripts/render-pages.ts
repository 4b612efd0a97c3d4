import { drawPages, printFile, whyNoRenderer } from './render-file';

const USAGE = 'Usage: npx tsx scripts/render-pages.ts FILE.xlsx|FILE.docx FOLDER';

/** Exit code 0 when the pages were written, 2 when they cannot be. */
async function render(file: string | undefined, folder: string | undefined): Promise<number> {
  const trouble = file === undefined || folder === undefined ? USAGE : whyNoRenderer();
  if (trouble !== null) {
    console.error(trouble);
    return 2;
  }
  for (const page of await drawPages(await printFile(file!, folder!))) console.log(page);
  return 0;
}

process.exitCode = await render(process.argv[2], process.argv[3]);
