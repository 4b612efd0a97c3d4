/** A published set of levels, or one that is common enough to be known by its numbers. */
export interface Framework {
  readonly id: FrameworkId;
  /** What people call it; also what `--scale` takes. */
  readonly name: string;
  /** Other names that it goes by, in small letters. */
  readonly otherNames: readonly string[];
  /**
   * The names of its levels, lowest first, as published; further lists are other spellings of the same levels, of which a
   * matrix uses one throughout.
   */
  readonly spellings: readonly [readonly string[], ...(readonly string[])[]];
  /** The number of its lowest level, where its levels carry numbers; each further level counts one more. */
  readonly lowestNumber: number | null;
  /** Where the names come from. Names of levels alone are facts; no text of a framework is kept here. */
  readonly source: string;
}

/** The frameworks that are known by heart. */
export type FrameworkId =
  | 'nps-2018'
  | 'cciaf'
  | 'caf'
  | 'cmmi'
  | 'cmm'
  | 'samm'
  | 'data-maturity'
  | 'numbers-0-5'
  | 'numbers-1-5'
  | 'numbers-1-4';

/** Every framework, in the order in which a tie between them is settled. */
export const FRAMEWORKS: readonly Framework[] = [
  {
    id: 'nps-2018',
    name: 'NPS 2018',
    otherNames: ['nps', 'national procurement strategy'],
    spellings: [['Minimum', 'Developing', 'Mature', 'Leader', 'Innovator']],
    lowestNumber: null,
    source:
      'National Procurement Strategy for Local Government in England 2018, toolkit; Local Government Association',
  },
  {
    id: 'cciaf',
    name: 'CCIAF',
    otherNames: ['commercial continuous improvement assessment framework'],
    spellings: [
      ['Developing', 'Good', 'Better', 'Best'],
      ['Not met', 'Good', 'Better', 'Best'],
    ],
    lowestNumber: null,
    source:
      'Commercial Continuous Improvement Assessment Framework; Cabinet Office, Open Government Licence v3.0',
  },
  {
    id: 'caf',
    name: 'CAF',
    otherNames: ['govassure', 'cyber assessment framework'],
    spellings: [['Not achieved', 'Partially achieved', 'Achieved']],
    lowestNumber: null,
    source:
      'Cyber Assessment Framework, also used by GovAssure; National Cyber Security Centre, Open Government Licence v3.0',
  },
  {
    id: 'cmmi',
    name: 'CMMI',
    otherNames: ['capability maturity model integration'],
    spellings: [
      ['Initial', 'Managed', 'Defined', 'Quantitatively managed', 'Optimizing'],
      ['Initial', 'Managed', 'Defined', 'Quantitatively managed', 'Optimising'],
    ],
    lowestNumber: 1,
    source:
      'Capability Maturity Model Integration 1.3, maturity levels 1 to 5; Software Engineering Institute',
  },
  {
    id: 'cmm',
    name: 'CMM',
    otherNames: ['capability maturity model'],
    spellings: [
      ['Initial', 'Repeatable', 'Defined', 'Managed', 'Optimizing'],
      ['Initial', 'Repeatable', 'Defined', 'Managed', 'Optimising'],
    ],
    lowestNumber: 1,
    source:
      'Capability Maturity Model 1.1, which CMMI has replaced and many still use; Software Engineering Institute',
  },
  {
    id: 'samm',
    name: 'SAMM',
    otherNames: ['owasp samm', 'software assurance maturity model'],
    spellings: [['0', '1', '2', '3']],
    lowestNumber: 0,
    source:
      'Software Assurance Maturity Model 2, scores from 0 to 3 with quarters between; OWASP, CC BY-SA 4.0',
  },
  {
    id: 'data-maturity',
    name: 'Data maturity assessment',
    otherNames: ['data maturity', 'data maturity assessment for government'],
    spellings: [['Beginning', 'Emerging', 'Learning', 'Developing', 'Mastering']],
    lowestNumber: 1,
    source:
      'Data Maturity Assessment for Government, levels 1 to 5; Central Digital and Data Office, Open Government Licence v3.0',
  },
  {
    id: 'numbers-0-5',
    name: '0 to 5',
    otherNames: [],
    spellings: [['0', '1', '2', '3', '4', '5']],
    lowestNumber: 0,
    source: 'Common use',
  },
  {
    id: 'numbers-1-5',
    name: '1 to 5',
    otherNames: [],
    spellings: [['1', '2', '3', '4', '5']],
    lowestNumber: 1,
    source: 'Common use',
  },
  {
    id: 'numbers-1-4',
    name: '1 to 4',
    otherNames: [],
    spellings: [['1', '2', '3', '4']],
    lowestNumber: 1,
    source: 'Common use',
  },
];
