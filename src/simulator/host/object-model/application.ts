import type { CalculationMode } from '../calculation-state';
import { apiNotFound, HostError, invalidArgument } from '../errors';
import { HostObject, PUBLIC_ID } from '../object-type';
import type { HostSession } from '../session';

const CALCULATION_MODES: readonly CalculationMode[] = [
  'Automatic',
  'AutomaticExceptTables',
  'Manual',
];
const CALCULATION_TYPES = ['Recalculate', 'Full', 'FullRebuild'];

/** Excel.Application. */
export class Application extends HostObject {
  static override readonly typeName = 'Application';
  static override readonly scalars = [
    'calculationMode',
    'calculationState',
    'decimalSeparator',
    'thousandsSeparator',
  ];
  static override readonly methods = [
    'calculate',
    'createWorkbook',
    'suspendApiCalculationUntilNextSync',
    'suspendScreenUpdatingUntilNextSync',
  ];

  constructor(readonly session: HostSession) {
    super();
  }

  get calculationMode(): CalculationMode {
    return this.session.calculation.mode;
  }

  set calculationMode(value: unknown) {
    const mode = CALCULATION_MODES.find((known) => known === value);
    if (!mode) throw invalidArgument();
    this.session.calculation.mode = mode;
  }

  get calculationState(): string {
    return this.session.calculation.isPending ? 'Pending' : 'Done';
  }

  get decimalSeparator(): string {
    return '.';
  }

  get thousandsSeparator(): string {
    return ',';
  }

  calculate(calculationType: unknown): void {
    if (!CALCULATION_TYPES.includes(String(calculationType))) throw invalidArgument();
    this.session.calculation.run();
  }

  suspendApiCalculationUntilNextSync(): void {
    this.session.calculation.suspend();
  }

  /** Opens what is in base 64, or a blank workbook; the profile may refuse it. */
  createWorkbook(base64File: unknown): WorkbookCreated {
    return new WorkbookCreated(this.session, base64File as string | undefined);
  }

  /** There is no screen. */
  suspendScreenUpdatingUntilNextSync(): void {}
}

/** Excel.WorkbookCreated: a workbook that is to be opened in a window of its own. */
class WorkbookCreated extends HostObject {
  static override readonly typeName = 'WorkbookCreated';
  static override readonly identity = PUBLIC_ID;
  static override readonly scalars = ['id'];
  static override readonly methods = ['open'];
  readonly id = 'created';

  constructor(
    readonly session: HostSession,
    readonly base64File: string | undefined,
  ) {
    super();
  }

  open(): void {
    openBeside(this.session, this.base64File);
  }
}

/** Notes that a workbook was opened beside this one; throws what the profile refuses it with. */
export function openBeside(session: HostSession, base64File: string | undefined): void {
  const { newWorkbooks } = session.traits;
  if (newWorkbooks === 'ApiNotFound') throw apiNotFound('Application', 'createWorkbook');
  if (newWorkbooks !== 'opened') throw new HostError(newWorkbooks, 'The workbook was not opened.');
  session.openedWorkbooks.push(base64File);
}
