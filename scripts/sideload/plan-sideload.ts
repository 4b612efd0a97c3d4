import { posix } from 'node:path';

/** Where Excel for Windows looks for add-ins under development: a value each, the add-in's id and its manifest. */
const REGISTRY_KEY = 'HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer';

/** Where Excel for Mac looks for them: a folder in its own container. */
const MAC_FOLDER = 'Library/Containers/com.microsoft.Excel/Data/Documents/wef';

/** One change to this computer. */
export type SideloadStep =
  | {
      readonly kind: 'run';
      readonly command: readonly string[];
      /** A command that fails where there is nothing to do. */
      readonly onlyIf?: readonly string[];
    }
  | { readonly kind: 'copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'delete'; readonly file: string };

export interface SideloadPlan {
  /** None where only Excel on the web can run: there the person uploads the manifest. */
  readonly steps: readonly SideloadStep[];
  /** What to tell the person once the steps are done, a line each. */
  readonly next: readonly string[];
}

export interface SideloadPlace {
  readonly platform: NodeJS.Platform;
  /** The person's home folder. */
  readonly home: string;
  /** Full path of the manifest. */
  readonly manifest: string;
  readonly addInId: string;
}

/** How Excel on this computer gets to know the add-in. */
export function planSideload(place: SideloadPlace): SideloadPlan {
  const web = describeUpload(place.manifest);
  switch (place.platform) {
    case 'win32': {
      const { addInId, manifest } = place;
      const value = ['/v', addInId, '/t', 'REG_SZ', '/d', manifest, '/f'];
      const command = ['reg', 'add', REGISTRY_KEY, ...value];
      return { steps: [{ kind: 'run', command }], next: [...IN_EXCEL, '', ...web] };
    }
    case 'darwin': {
      const copy = { kind: 'copy', from: place.manifest, to: macFile(place) } as const;
      return { steps: [copy], next: [...IN_EXCEL, '', ...web] };
    }
    default:
      return { steps: [], next: ['Excel does not run here, but Excel on the web does.', ...web] };
  }
}

/** How it is taken away again, also where it never was. */
export function planRemoval(place: SideloadPlace): SideloadPlan {
  switch (place.platform) {
    case 'win32': {
      const value = [REGISTRY_KEY, '/v', place.addInId];
      const command = ['reg', 'delete', ...value, '/f'];
      return {
        steps: [{ kind: 'run', command, onlyIf: ['reg', 'query', ...value] }],
        next: [...REMOVED, ...REMOVED_FROM_WEB],
      };
    }
    case 'darwin':
      return {
        steps: [{ kind: 'delete', file: macFile(place) }],
        next: [...REMOVED, ...REMOVED_FROM_WEB],
      };
    default:
      return { steps: [], next: REMOVED_FROM_WEB };
  }
}

/** The manifest's place on a Mac, named as Microsoft's own tools name it. */
function macFile({ home, addInId }: SideloadPlace): string {
  return posix.join(home, MAC_FOLDER, `${addInId}.manifest.xml`);
}

const IN_EXCEL = [
  'In Excel on this computer:',
  '  1. Run npm start in another window and leave it running: it serves the add-in’s pages.',
  '  2. Close Excel, open it again and open a workbook with a maturity matrix.',
  '  3. On the Home tab press Add-ins and choose Maturity matrix. Its buttons appear on the Home tab.',
];

function describeUpload(manifest: string): string[] {
  return [
    'In Excel on the web:',
    '  1. Run npm start in another window and leave it running: it serves the add-in’s pages.',
    '  2. Open https://localhost:3000 in the same browser once, and go on past the notice if there is one.',
    '  3. Open a workbook. On the Home tab press Add-ins, then More Settings (or More Add-ins, My Add-ins).',
    '  4. Choose Upload My Add-in and pick this file:',
    `     ${manifest}`,
  ];
}

const REMOVED = [
  'Excel on this computer no longer knows the add-in. Close Excel and open it again to see it go.',
  'The certificate for https://localhost stays. To remove it: npx office-addin-dev-certs uninstall',
];

const REMOVED_FROM_WEB = [
  'Excel on the web forgets an uploaded add-in when it is removed there: Add-ins, More Settings, My Add-ins, … , Remove.',
];
