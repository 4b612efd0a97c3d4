/** An area of the Local Government Association's National Procurement Strategy toolkit. */
export interface NpsArea {
  readonly name: string;
  /** Matches KPIs that no other area has. */
  readonly fingerprint: RegExp;
}

const OPENING_LABEL = /^\s*(?:high[\s-]*level\s+princip|hlp\b)/i;

/** Whether a label is that of the row that opens every area: "High level principle / specific behaviour", spelled several ways. */
export function isOpeningLabel(label: string): boolean {
  return OPENING_LABEL.test(label);
}

/**
 * The toolkit's areas in its order. Source: National Procurement Strategy for Local Government in England 2018 and
 * its toolkit; the tenth area ("Enabling VCSE engagement") closes the theme "Achieving community benefits".
 * Fingerprints are matched against folded labels (small letters and digits, single spaces).
 */
export const NPS_AREAS: readonly NpsArea[] = [
  {
    name: 'Engaging councillors',
    fingerprint: /^procurement (?:and )?commercial champions/,
  },
  {
    name: 'Engaging senior managers',
    fingerprint: /^(?:influence and impact|mission and strategy)/,
  },
  {
    name: 'Working with partners',
    fingerprint: /^(?:culture$|governance and processes)/,
  },
  {
    name: 'Engaging strategic suppliers',
    fingerprint:
      /^(?:data collection and analysis|early engagement with future|engagement of existing strategic)/,
  },
  {
    name: 'Creating commercial opportunities',
    fingerprint: /^(?:tendering|options appraisal|post contract review|forward planning)/,
  },
  {
    name: 'Managing contracts and relationships',
    fingerprint: /^(?:change control|supplier financial distress|savings (?:and )?benefits)/,
  },
  {
    name: 'Managing strategic risk',
    fingerprint: /^(?:gdpr|modern slavery|fraud and financial loss|supply chain and contractor)/,
  },
  {
    name: 'Obtaining social value',
    fingerprint: /(?:\btoms\b|^cross sector collaboration)/,
  },
  {
    name: 'Engaging local SMEs and micro-businesses',
    fingerprint: /\bwith smes\b/,
  },
  {
    name: 'Enabling VCSE engagement',
    fingerprint: /\bwith vcses?\b/,
  },
];

/** Index of the area that a KPI belongs to by its label alone; null when several areas or none have it. */
export function findAreaByFingerprint(foldedLabel: string): number | null {
  const index = NPS_AREAS.findIndex(({ fingerprint }) => fingerprint.test(foldedLabel));
  return index < 0 ? null : index;
}
