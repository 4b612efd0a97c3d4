-- Movement between dates: of the KPIs of each service, how many stand higher, lower or the same as at the date before.
-- A KPI is known again by its area and name, and compared where the scale is the same and both levels were read.
WITH standing AS (
  SELECT
    organisation,
    service,
    as_at,
    current_rank,
    LAG(as_at) OVER (PARTITION BY organisation, service, scale, kpi_id ORDER BY as_at) AS as_at_before,
    LAG(current_rank) OVER (PARTITION BY organisation, service, scale, kpi_id ORDER BY as_at) AS rank_before
  FROM kpis
)
SELECT
  organisation,
  service,
  as_at_before,
  as_at,
  COUNT(*) AS compared_count,
  SUM(CASE WHEN current_rank > rank_before THEN 1 ELSE 0 END) AS higher_count,
  SUM(CASE WHEN current_rank = rank_before THEN 1 ELSE 0 END) AS same_count,
  SUM(CASE WHEN current_rank < rank_before THEN 1 ELSE 0 END) AS lower_count
FROM standing
WHERE current_rank IS NOT NULL AND rank_before IS NOT NULL
GROUP BY organisation, service, as_at_before, as_at
ORDER BY organisation, service, as_at
