/** @jest-environment jsdom */
import { deliverFile } from '../../src/excel/deliver-file';

const FILE = { bytes: new Uint8Array([80, 75]), mediaType: 'application/octet-stream' };

/** An Excel on a platform, that opens new workbooks or refuses them with something; what it and the browser were given. */
function openExcel(platform: string, refusal: Error | null = null) {
  const opened: string[] = [];
  const saved: string[] = [];
  Object.assign(globalThis, {
    Office: { context: { platform }, PlatformType: { Mac: 'Mac', iOS: 'iOS' } },
    Excel: {
      createWorkbook: (base64: string) => {
        if (refusal !== null) return Promise.reject(refusal);
        opened.push(base64);
        return Promise.resolve();
      },
    },
  });
  Object.assign(URL, { createObjectURL: () => 'blob:1', revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    saved.push(this.download);
  });
  return { opened, saved };
}

afterEach(() => {
  jest.restoreAllMocks();
  Reflect.deleteProperty(globalThis, 'Office');
  Reflect.deleteProperty(globalThis, 'Excel');
});

test('a workbook is opened by Excel, whatever becomes of downloads', async () => {
  for (const platform of ['PC', 'Mac']) {
    const { opened, saved } = openExcel(platform);
    expect(await deliverFile({ ...FILE, name: 'Pack.XLSX' })).toBe('opened');
    expect({ opened, saved }).toEqual({ opened: [btoa('PK')], saved: [] });
  }
});

test.each(['ApiNotFound', 'GeneralException', 'InvalidArgument', 'NotImplemented', undefined])(
  'a workbook that Excel refuses with %p is saved',
  async (code) => {
    const { saved } = openExcel('OfficeOnline', Object.assign(new Error('No.'), { code }));
    expect(await deliverFile({ ...FILE, name: 'Pack.xlsx' })).toBe('saved');
    expect(saved).toEqual(['Pack.xlsx']);
  },
);

test('a workbook is saved where Excel has no function for new ones', async () => {
  const { saved } = openExcel('PC');
  Object.assign(globalThis, { Excel: {} });
  expect(await deliverFile({ ...FILE, name: 'Pack.xlsx' })).toBe('saved');
  expect(saved).toEqual(['Pack.xlsx']);
});

test.each(['Mac', 'iOS'])(
  'on %s nothing is called saved, nor handed out in vain',
  async (platform) => {
    const { saved } = openExcel(platform, new Error('InvalidArgument'));
    for (const name of ['Pack.xlsx', 'Paper.docx', 'Ann.ics', 'Actions.csv', 'Pack.pdf']) {
      expect(await deliverFile({ ...FILE, name })).toBe('not-kept');
    }
    expect(saved).toEqual([]);
  },
);
