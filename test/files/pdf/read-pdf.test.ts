import { createHash } from 'node:crypto';
import { loadNodeEngine } from '../../../src/files/pdf/node-engine';
import type { PdfReadingOptions } from '../../../src/files/pdf/read-pdf';
import { MOST_PAGES, readPdf } from '../../../src/files/pdf/read-pdf';
import type { AddInError } from '../../../src/workbook/errors';
import type { PageText } from '../../../src/workbook/source-document';
import { drawText, writeSmallPdf } from '../../support/small-pdf';

const OPTIONS: PdfReadingOptions = { name: 'plan.pdf', loadEngine: loadNodeEngine };

async function readOnePage(draws: string, rotate: 0 | 90 | 180 | 270 = 0) {
  const { pages } = await readPdf(writeSmallPdf([{ draws, rotate }]), OPTIONS);
  return pages[0]!;
}

const codeOf = async (bytes: Uint8Array, options = OPTIONS): Promise<string> =>
  readPdf(bytes, options).then(
    () => 'read',
    (error: unknown) => {
      const { code, message } = error as AddInError;
      return `${code}: ${message}`;
    },
  );

const place = ({ text, box }: PageText): string =>
  `${text} ${[box.left, box.top, box.width, box.height].map((length) => length.toFixed(1)).join(' ')}`;

describe('the words of a page', () => {
  it('have boxes from the top left corner', async () => {
    const { width, height, texts } = await readOnePage(drawText('Contract plan', 50, 150));
    expect([width, height]).toEqual([300, 200]);
    expect(texts.map(place)).toEqual(['Contract 50.0 42.0 37.8 10.0', 'plan 90.6 42.0 18.9 10.0']);
    expect(texts[0]).toMatchObject({ fontSize: 10, isBold: false });
  });

  it.each([90, 180, 270] as const)(
    'are upright where the page is turned by %d°',
    async (rotate) => {
      const { texts } = await readOnePage(drawText('Contract plan', 50, 150), rotate);
      expect(texts.map(place)[0]).toMatch(/^Contract .* 37\.8 10\.0$/);
      expect(texts[1]!.box.left).toBeGreaterThan(texts[0]!.box.left);
    },
  );

  it('turn the page with them where they are drawn on their side', async () => {
    const { width, height, texts } = await readOnePage(
      'BT /F1 10 Tf 0 1 -1 0 60 20 Tm (Contract) Tj 0 -12 Td (below) Tj ET',
    );
    expect([width, height]).toEqual([200, 300]);
    expect(texts.map(place)).toEqual(['Contract 20.0 52.0 37.8 10.0', 'below 20.0 64.0 26.1 10.0']);
  });

  it('stay one text where a heading stands on its side', async () => {
    const { texts } = await readOnePage(
      `${drawText('A long line of upright words', 50, 20)} BT /F1 10 Tf 0 1 -1 0 60 60 Tm (Where we are) Tj ET`,
    );
    expect(texts.map(({ text }) => text)).toContain('Where we are');
  });

  it('follow spacing, scaling, leading and nested drawings', async () => {
    const { texts } = await readOnePage(
      'q 2 0 0 2 10 0 cm BT /F1 5 Tf 14 TL 10 80 Td [(Pl) -20 (an) -400 (two)] TJ T* (next) Tj ET Q BT /F2 10 Tf 50 Tz 200 20 Td (Half) Tj ET',
    );
    expect(texts.map(place)).toEqual([
      'Plan 30.0 32.0 20.2 10.0',
      'two 54.2 32.0 15.6 10.0',
      'next 30.0 60.0 18.9 10.0',
      'Half 200.0 172.0 9.4 10.0',
    ]);
    expect(texts.map(({ isBold }) => isBold)).toEqual([false, false, false, true]);
  });

  it('are one where they were drawn twice to look bold', async () => {
    const { texts } = await readOnePage(
      `${drawText('KPI', 50, 150)} ${drawText('KPI', 50.3, 150)} ${drawText('KPI', 50, 100)}`,
    );
    expect(texts.map(({ text, isBold }) => [text, isBold])).toEqual([
      ['KPI', true],
      ['KPI', false],
    ]);
  });

  it('are whole where each letter is drawn by itself, as browsers do', async () => {
    const { texts } = await readOnePage(
      'BT /F1 10 Tf 50 150 Td (P) Tj 6.2 0 Td (l) Tj 2.2 0 Td (a) Tj 5.6 0 Td (n) Tj 5.6 0 Td ( ) Tj 1 0 Td (B) Tj 20 0 Td (C) Tj 0 -12 Td (D) Tj ET ' +
        `${drawText('1', 100, 50)} ${drawText('2', 105.6, 50)}`,
    );
    expect(texts.map(({ text }) => text)).toEqual(['Plan', 'B', 'C', 'D', '1', '2']);
    expect(place(texts[0]!)).toBe('Plan 50.0 42.0 19.6 10.0');
  });

  it('are apart from those that a clip hides', async () => {
    const clipped = `q 50 100 100 30 re W n ${drawText('Shown', 50, 120)} ${drawText('below', 50, 90)} q 50 100 40 30 re W n ${drawText('aside', 100, 120)} Q ${drawText('too', 120, 110)} Q`;
    const { texts, hiddenTexts = [] } = await readOnePage(`${clipped} ${drawText('Last', 50, 50)}`);
    expect(texts.map(({ text }) => text)).toEqual(['Shown', 'too', 'Last']);
    expect(hiddenTexts.map(place)).toEqual([
      'below 50.0 102.0 26.1 10.0',
      'aside 100.0 72.0 23.9 10.0',
    ]);
  });

  it('have every sign, also the one that has the number of a space', async () => {
    const { texts } = await readOnePage(drawText('R D', 50, 150, 'F4 10'));
    expect(texts.map(({ text }) => text)).toEqual(['R&D']);
  });

  it('are ticks and bullets where a font of symbols draws them', async () => {
    const { texts } = await readOnePage(drawText('\\374 l', 50, 150, 'F3 10'));
    expect(texts.map(({ text }) => text)).toEqual(['✓', '●']);
  });
});

describe('the rules of a page', () => {
  it('are lines, thin boxes and the edges of filled boxes', async () => {
    const { rules } = await readOnePage(
      `${drawText('x', 5, 5)} 20 180 m 280 180 l S 20 20 1 160 re f 0.9 g 100 40 50 20 re f 1 g 0 0 300 200 re f`,
    );
    expect(rules).toEqual([
      { direction: 'across', at: 20, from: 20, to: 280 },
      { direction: 'across', at: 140, from: 100, to: 150 },
      { direction: 'across', at: 160, from: 100, to: 150 },
      { direction: 'down', at: 20.5, from: 20, to: 180 },
      { direction: 'down', at: 100, from: 140, to: 160 },
      { direction: 'down', at: 150, from: 140, to: 160 },
    ]);
  });

  it('are whole where they are dashed, and none where they lean, bend or only clip', async () => {
    const dashes = Array.from(
      { length: 20 },
      (_, index) => `${20 + 5 * index} 100 m ${23 + 5 * index} 100 l`,
    );
    const { rules } = await readOnePage(
      `${drawText('x', 5, 5)} ${dashes.join(' ')} S 20 20 m 280 180 l S 20 50 m 90 90 120 90 200 50 c S 20 60 100 100 re W n`,
    );
    expect(rules).toEqual([{ direction: 'across', at: 100, from: 20, to: 118 }]);
  });
});

describe('pages that are pictures', () => {
  const picture = 'q 300 0 0 200 0 0 cm /Im Do Q';

  it('are told among pages of text, and blank pages are none', async () => {
    const pdf = writeSmallPdf([{ draws: drawText('x', 5, 5) }, { draws: picture }, { draws: '' }]);
    const { pages } = await readPdf(pdf, OPTIONS);
    expect(pages.map(({ isPicture }) => isPicture)).toEqual([false, true, false]);
  });

  it('are told where their number and a title are stamped on them, and not where text lies over a background', async () => {
    const stamp = `${picture}\n${drawText('Anytown Council, page 2 of 9', 20, 5)}`;
    const words = Array.from({ length: 13 }, (_, index) => drawText('word', 20, 12 * index));
    const pdf = writeSmallPdf([{ draws: stamp }, { draws: [picture, ...words].join('\n') }]);
    const { pages } = await readPdf(pdf, OPTIONS);
    expect(pages.map(({ isPicture }) => isPicture)).toEqual([true, false]);
    expect(await codeOf(writeSmallPdf([{ draws: stamp }]))).toMatch(/^pdf-without-text/);
  });

  it('are refused where there is nothing else', async () => {
    expect(await codeOf(writeSmallPdf([{ draws: picture }]))).toMatch(
      /^pdf-without-text: .*recognised/,
    );
    expect(await codeOf(writeSmallPdf([{ draws: '' }]))).toMatch(/^pdf-blank/);
  });
});

/** RC4, which OpenSSL no longer has. */
function rc4(key: Uint8Array, bytes: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number): void => {
    [state[one], state[other]] = [state[other]!, state[one]!];
  };
  let j = 0;
  for (let i = 0; i < 256; i += 1) swap(i, (j = (j + state[i]! + key[i % key.length]!) & 255));
  let [at, with_] = [0, 0];
  return bytes.map((byte) => {
    at = (at + 1) & 255;
    swap(at, (with_ = (with_ + state[at]!) & 255));
    return byte ^ state[(state[at]! + state[with_]!) & 255]!;
  });
}

/** The trailer of a PDF that a user password opens (ISO 32000-1, 7.6.3), its streams left as they are. */
function lockWith(password: string): string {
  const md5 = (...parts: readonly Uint8Array[]): Uint8Array =>
    createHash('md5').update(Buffer.concat(parts)).digest();
  const padding = Buffer.from(
    '28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a',
    'hex',
  );
  const padded = Buffer.concat([Buffer.from(password), padding]).subarray(0, 32);
  const [owner, id] = [Buffer.alloc(32, 0x41), Buffer.alloc(16, 0x42)];
  let key = md5(padded, owner, Uint8Array.from([0xfc, 0xff, 0xff, 0xff]), id);
  for (let round = 0; round < 50; round += 1) key = md5(key);
  let user = md5(padding, id);
  for (let round = 0; round < 20; round += 1)
    user = rc4(
      key.map((byte) => byte ^ round),
      user,
    );
  const hex = (bytes: Uint8Array): string => `<${Buffer.from(bytes).toString('hex')}>`;
  const says = `/O ${hex(owner)} /U ${hex(Buffer.concat([user, Buffer.alloc(16)]))}`;
  return `/Encrypt << /Filter /Standard /V 4 /R 4 /Length 128 /P -4 /CF << >> /StmF /Identity /StrF /Identity ${says} >> /ID [${hex(id)} ${hex(id)}]`;
}

it('a file that may not be changed but is open to read is read, and one with a password to open is refused', async () => {
  const page = { draws: drawText('KPI', 20, 20) };
  const { pages } = await readPdf(writeSmallPdf([page], lockWith('')), OPTIONS);
  expect(pages[0]!.texts.map(({ text }) => text)).toEqual(['KPI']);
  expect(await codeOf(writeSmallPdf([page], lockWith('sesame')))).toMatch(/^pdf-encrypted/);
});

describe('what cannot be read', () => {
  const whole = writeSmallPdf([{ draws: drawText('x', 5, 5) }]);
  const lock = '<< /Filter /Standard /V 1 /R 2 /P -4 /O <00> /U <00> >>'.replace(
    /<00>/g,
    `<${'41'.repeat(32)}>`,
  );

  it.each([
    ['nothing', new Uint8Array(), 'pdf-not-a-pdf'],
    ['another file', Uint8Array.from([80, 75, 3, 4, 0, 0]), 'pdf-not-a-pdf'],
    ['a file cut short', whole.slice(0, 40), 'pdf-damaged'],
    [
      'a protected file',
      writeSmallPdf([{ draws: '' }], `/Encrypt ${lock} /ID [<00> <00>]`),
      'pdf-encrypted',
    ],
    ['a file without pages', writeSmallPdf([]), 'pdf-blank'],
  ])('is said of %s', async (_, bytes, code) => {
    expect(await codeOf(bytes)).toMatch(new RegExp(`^${code}: .*plan\\.pdf`));
  });

  it('is said of too many pages before one is read', async () => {
    const pages = Array.from({ length: MOST_PAGES + 1 }, () => ({ draws: '' }));
    const onPage = jest.fn();
    expect(await codeOf(writeSmallPdf(pages), { ...OPTIONS, onPage })).toMatch(
      /^pdf-too-long: .* 501 /,
    );
    expect(onPage).not.toHaveBeenCalled();
  });
});

it('says each page, stops when told to, and leaves the bytes as they were', async () => {
  const stop = new AbortController();
  const seen: string[] = [];
  const bytes = writeSmallPdf([1, 2, 3].map(() => ({ draws: drawText('x', 5, 5) })));
  const copy = bytes.slice();
  const onPage = (pageNumber: number, pageCount: number): void => {
    seen.push(`${pageNumber} of ${pageCount}`);
    if (pageNumber === 2) stop.abort();
  };
  await expect(readPdf(bytes, { ...OPTIONS, onPage, signal: stop.signal })).rejects.toThrow(
    'aborted',
  );
  expect(seen).toEqual(['1 of 3', '2 of 3']);
  expect(bytes).toEqual(copy);
});
