import type { FrameExit } from './workbench';

/** Numbers of OSF.AgaveHostAction in office.js that tell of the focus leaving a frame by the keyboard. */
const EXITS = new Map<number, FrameExit>([
  [5, 'forward'], // CtrlF6Exit
  [6, 'backward'], // CtrlF6ExitShift
  [13, 'forward'], // TabExit
  [14, 'backward'], // TabExitShift
  [15, 'escape'], // EscExit
]);

/** How the focus leaves a frame; null when the library tells of something else. */
export function frameExit(action: number): FrameExit | null {
  return EXITS.get(action) ?? null;
}
