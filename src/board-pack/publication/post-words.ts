const list = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/));

/**
 * Words of posts, teams and bodies, in small letters: what holds one of them in a column of owners is no person's name
 * and may be published. Gathered from the owners of published action plans; words that are surnames too (Young, Cook)
 * are not among them.
 */
export const POST_WORDS = list(
  `
  head heads director directors officer officers manager managers lead leads leader deputy assistant senior principal
  junior interim acting chief executive president chair chairman vice mayor portfolio holder cabinet councillors members
  member board committee council councils authority government agency cabinet leadership management executives smt slt
  cmt clt elt group team teams unit office department departments directorate directorates division section service
  services function hub centre panel forum network partnership partnerships partner partners stakeholders staff
  everyone everybody nobody various several multiple each every none unknown vacant vacancy pending required tbc tbd tba
  to be confirmed decided agreed appointed not applicable yet all any other others n/a
  procurement purchasing buying buyer buyers commercial commissioning commissioner contract contracts category supplier
  suppliers supply chain sourcing finance financial accountancy accountant accounts treasury treasurer revenue revenues
  benefits payroll pensions audit auditor auditors risk insurance legal solicitor monitoring governance democratic
  electoral elections registrars corporate resources resource human people workforce organisational hr hrod od ict it
  digital data information technology technical systems system applications infrastructure cyber security intelligence
  insight analyst analysts analysis research policy policies performance strategy strategic planning planner project
  projects programme programmes pmo transformation change improvement innovation business economy economic growth
  development regeneration property estates estate asset assets capital facilities fleet highways transport transportation
  environment environmental waste recycling climate sustainability energy housing homes homelessness tenancy social care
  adult adults children childrens child family families education school schools learning skills training public health
  wellbeing community communities neighbourhood neighbourhoods safety safeguarding licensing trading standards emergency
  resilience continuity leisure culture cultural libraries library museums tourism customer customers communications
  communication marketing media engagement consultation equality equalities diversity inclusion complaints quality
  assurance compliance regulatory delivery operations operational support administrator administration admin secretary
  clerk coordinator ordinator adviser advisor advisers consultant consultants specialist specialists expert
  engineer surveyor architect inspector trainer champion champions sponsor owner owners responsible named external
  internal local regional national central county district borough city parish town village north south joint shared
  integrated nhs icb lga police trust college university company ltd limited plc llp union unions
  and of the for with by in on at a an via from as per new
  pennaeth cyfarwyddwr cyfarwyddwraig swyddog rheolwr rheolwyr tîm adran cyngor gwasanaeth gwasanaethau caffael cyllid
`.trim(),
);

/** Words of bodies: what stands before one is its name ("Tower Hamlets Council"). */
export const BODY_WORDS = list(
  'authority government agency department directorate division section service services team teams unit group board ' +
    'committee council councils panel forum partnership county district borough city parish town village nhs icb ' +
    'police trust school schools college university company ltd limited plc llp union library',
);

/** First and last names that are words and dates as well, in small letters: alone they are not taken for a person's. */
export const ORDINARY_WORDS = list(
  `
  january february march april may june july august september october november december monday tuesday wednesday thursday
  friday saturday sunday spring summer autumn winter easter christmas red amber green blue black white grey gray brown
  mark will bill grant hope grace faith joy dawn rose penny frank art miles chase dean gene max sunny young long short
  strong best good power major price cook head hall hill wood woods field fields park parks street lane west east north
  south church page day banks bank marsh waters rivers stone steel bell cross case wise sharp speed love king law laws
  moss read reading trust work works ward wards main mean means little small large new old rich poor first last next now
  target current level high medium low none late early complete done open closed overdue ongoing area action actions due
  yes no note notes name council
`.trim(),
);

/** Forms of address, in small letters and without a stop. */
export const TITLES = list(
  'mr mrs ms miss mx dr prof professor sir dame lord lady rev cllr councillor ald alderman',
);
