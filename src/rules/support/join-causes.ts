import { groupBy } from '../../domain/group-by';
import type { RuleFinding } from '../rule';

/** Findings with one cause as one, where the first of them stands. */
export function joinCauses(findings: readonly RuleFinding[]): readonly RuleFinding[] {
  if (!findings.some(({ cause }) => cause !== undefined)) return findings;
  const byCause = groupBy(findings, (finding) => finding.cause ?? finding);
  return [...byCause.values()].map(joinAlike);
}

function joinAlike(alike: readonly RuleFinding[]): RuleFinding {
  const [first] = alike;
  if (alike.length === 1) return first!;
  const cells = alike.flatMap((finding) => finding.cells);
  const edits = alike.flatMap(({ fix }) => fix?.edits ?? []);
  const label = alike.find(({ fix }) => fix !== null)?.fix?.label;
  return {
    cells,
    message: `In ${cells.length} cells, ${first!.cause!}`,
    fix: label === undefined ? null : { label, edits },
    recurs: true,
  };
}
