import type { WorkbookPackage } from './package/open-package';

/** What a file holds that reading and writing it again leaves out, in plain English. */
export function describeLosses(source: WorkbookPackage): string[] {
  void source;
  return [];
}
