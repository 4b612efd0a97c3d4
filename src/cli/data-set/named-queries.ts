import dataQualityByService from '../../../queries/data-quality-by-service.sql';
import lateByService from '../../../queries/late-by-service.sql';
import levelsByAreaAndService from '../../../queries/levels-by-area-and-service.sql';
import movement from '../../../queries/movement.sql';
import overdueByOwner from '../../../queries/overdue-by-owner.sql';
import percentiles from '../../../queries/percentiles.sql';
import whereServicesDisagree from '../../../queries/where-services-disagree.sql';

/** A question that people ask of a data set. */
export interface NamedQuery {
  /** That of its file in `queries`, without the ending. */
  readonly name: string;
  /** What it answers: the first line of its file. */
  readonly says: string;
  /** Plain SQL over the views kpis, actions, findings and freezes, for any engine. */
  readonly sql: string;
}

const FILES: Readonly<Record<string, string>> = {
  'data-quality-by-service': dataQualityByService,
  'late-by-service': lateByService,
  'levels-by-area-and-service': levelsByAreaAndService,
  movement,
  'overdue-by-owner': overdueByOwner,
  percentiles,
  'where-services-disagree': whereServicesDisagree,
};

/** The questions that come with the program, by their names. */
export const NAMED_QUERIES: readonly NamedQuery[] = Object.entries(FILES).map(([name, sql]) => ({
  name,
  says: sql.split('\n', 1)[0]!.replace(/^-- /, ''),
  sql,
}));
