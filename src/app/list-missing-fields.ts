import type { UnsaidPart } from '../board-pack/paper/author-parts';
import { listUnsaid } from '../board-pack/paper/author-parts';
import type { StoredSettings } from '../workbook/settings';

/** A field of the pack's first page or of the committee paper that only a person can fill in. */
export type MissingFieldId = UnsaidPart['id'] | 'organisation';

/** A field that a person has left empty. */
export interface MissingField {
  readonly id: MissingFieldId;
  /** What belongs into it, as it stands after a colon. */
  readonly asks: string;
}

/** The fields that are empty and would not be in a paper that is done, in the order of the form. */
export function listMissingFields({
  cover,
  paper,
}: Pick<StoredSettings, 'cover' | 'paper'>): MissingField[] {
  const organisation: MissingField[] =
    cover.organisation === '' ? [{ id: 'organisation', asks: 'the organisation' }] : [];
  return [...organisation, ...listUnsaid(cover, paper)];
}
