-- Where services of an organisation disagree: the same KPI, two levels or more apart on the same scale.
-- Each service as at its last date. A KPI is the same where area and name are, in capitals or not.
WITH latest AS (
  SELECT organisation, service, MAX(as_at) AS as_at
  FROM kpis
  GROUP BY organisation, service
)
SELECT
  kpis.organisation,
  MIN(kpis.area) AS area,
  MIN(kpis.kpi) AS kpi,
  kpis.scale,
  COUNT(DISTINCT kpis.service) AS service_count,
  MIN(kpis.current_rank) AS lowest_now,
  MAX(kpis.current_rank) AS highest_now,
  MAX(kpis.current_rank) - MIN(kpis.current_rank) AS levels_apart
FROM kpis
JOIN latest
  ON latest.organisation = kpis.organisation
  AND latest.service = kpis.service
  AND latest.as_at = kpis.as_at
WHERE kpis.kpi IS NOT NULL AND kpis.current_rank IS NOT NULL
GROUP BY kpis.organisation, LOWER(COALESCE(kpis.area, '')), LOWER(kpis.kpi), kpis.scale
HAVING COUNT(DISTINCT kpis.service) > 1
  AND MAX(kpis.current_rank) - MIN(kpis.current_rank) >= 2
ORDER BY levels_apart DESC, kpis.organisation, area, kpi
