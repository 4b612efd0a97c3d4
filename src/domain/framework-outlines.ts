import type { FrameworkId } from './frameworks';

/** The areas and behaviours of a framework, by the names under which they are published. */
export interface FrameworkOutline {
  readonly framework: FrameworkId;
  /** Which edition the names are of. */
  readonly edition: string;
  readonly areas: readonly OutlinedArea[];
  /** Who has published the names, and by which licence they may be used. */
  readonly acknowledgement: string;
  /** The same in a few words, which stand beside each of the names. */
  readonly source: string;
}

/** An area with its behaviours, each with its number where the framework gives one. */
export interface OutlinedArea {
  /** Null where the framework has no areas. */
  readonly name: string | null;
  readonly kpis: readonly { readonly reference: string | null; readonly name: string }[];
}

const OPEN_GOVERNMENT_LICENCE = 'Open Government Licence v3.0';

/** An area whose behaviours are numbered in order: "B3" gives "B3.a", "B3.b". */
function numbered(reference: string, name: string, kpis: readonly string[]): OutlinedArea {
  return {
    name: `${reference} ${name}`,
    kpis: kpis.map((kpi, index) => ({
      reference: `${reference}.${'abcdefgh'[index]!}`,
      name: kpi,
    })),
  };
}

/**
 * The frameworks whose publishers let their names be used. Of others (the National Procurement Strategy's toolkit, CMMI)
 * only the names of the levels are known here, which are facts; a new matrix in one of them is empty.
 */
export const FRAMEWORK_OUTLINES: readonly FrameworkOutline[] = [
  {
    framework: 'caf',
    edition: 'CAF 3.2',
    acknowledgement: `Names of principles and contributing outcomes: Cyber Assessment Framework 3.2, National Cyber Security Centre, Crown copyright, ${OPEN_GOVERNMENT_LICENCE}.`,
    source: 'CAF 3.2 (NCSC, OGL v3.0)',
    areas: [
      numbered('A1', 'Governance', [
        'Board Direction',
        'Roles and Responsibilities',
        'Decision-making',
      ]),
      numbered('A2', 'Risk Management', ['Risk Management Process', 'Assurance']),
      numbered('A3', 'Asset Management', ['Asset Management']),
      numbered('A4', 'Supply Chain', ['Supply Chain']),
      numbered('B1', 'Service Protection Policies, Processes and Procedures', [
        'Policy, Process and Procedure Development',
        'Policy, Process and Procedure Implementation',
      ]),
      numbered('B2', 'Identity and Access Control', [
        'Identity Verification, Authentication and Authorisation',
        'Device Management',
        'Privileged User Management',
        'Identity and Access Management (IdAM)',
      ]),
      numbered('B3', 'Data Security', [
        'Understanding Data',
        'Data in Transit',
        'Stored Data',
        'Mobile Data',
        'Media/Equipment Sanitisation',
      ]),
      numbered('B4', 'System Security', [
        'Secure by Design',
        'Secure Configuration',
        'Secure Management',
        'Vulnerability Management',
      ]),
      numbered('B5', 'Resilient Networks and Systems', [
        'Resilience Preparation',
        'Design for Resilience',
        'Backups',
      ]),
      numbered('B6', 'Staff Awareness and Training', [
        'Cyber Security Culture',
        'Cyber Security Training',
      ]),
      numbered('C1', 'Security Monitoring', [
        'Monitoring Coverage',
        'Securing Logs',
        'Generating Alerts',
        'Identifying Security Incidents',
        'Monitoring Tools and Skills',
      ]),
      numbered('C2', 'Proactive Security Event Discovery', [
        'System Abnormalities for Attack Detection',
        'Proactive Attack Discovery',
      ]),
      numbered('D1', 'Response and Recovery Planning', [
        'Response Plan',
        'Response and Recovery Capability',
        'Testing and Exercising',
      ]),
      numbered('D2', 'Lessons Learned', [
        'Incident Root Cause Analysis',
        'Using Incidents to Drive Improvements',
      ]),
    ],
  },
  {
    framework: 'data-maturity',
    edition: 'Data Maturity Assessment for Government, 2023',
    acknowledgement: `Names of topics: Data Maturity Assessment for Government, Central Digital and Data Office, Crown copyright, ${OPEN_GOVERNMENT_LICENCE}.`,
    source: 'Data Maturity Assessment (CDDO, OGL v3.0)',
    areas: [
      {
        name: null,
        kpis: [
          'Engaging with others',
          'Having the right data skills and knowledge',
          'Having the right systems',
          'Knowing the data you have',
          'Making decisions with data',
          'Managing and using data ethically',
          'Managing your data',
          'Protecting your data',
          'Setting your data direction',
          'Taking responsibility for data',
        ].map((name) => ({ reference: null, name })),
      },
    ],
  },
];

/** The outline of a framework; null where its names are not ours to use. */
export function findOutline(framework: FrameworkId): FrameworkOutline | null {
  return FRAMEWORK_OUTLINES.find((outline) => outline.framework === framework) ?? null;
}
