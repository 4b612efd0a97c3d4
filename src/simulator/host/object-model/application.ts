import type { CalculationMode } from '../calculation-state';
import { invalidArgument } from '../errors';
import { HostObject } from '../object-type';
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

  /** There is no screen. */
  suspendScreenUpdatingUntilNextSync(): void {}
}
