-- Levels by area and service: how many KPIs, their lowest, middle and highest level now and aimed at.
-- Each service as at its last date. Ranks count from 1 for the lowest level of the scale.
WITH latest AS (
  SELECT organisation, service, MAX(as_at) AS as_at
  FROM kpis
  GROUP BY organisation, service
)
SELECT
  kpis.organisation,
  kpis.service,
  kpis.as_at,
  kpis.area,
  kpis.scale,
  COUNT(*) AS kpi_count,
  COUNT(kpis.current_rank) AS read_now,
  MIN(kpis.current_rank) AS lowest_now,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY kpis.current_rank) AS median_now,
  MAX(kpis.current_rank) AS highest_now,
  COUNT(kpis.target_rank) AS read_target,
  MIN(kpis.target_rank) AS lowest_target,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY kpis.target_rank) AS median_target,
  MAX(kpis.target_rank) AS highest_target,
  SUM(CASE WHEN kpis.gap > 0 THEN 1 ELSE 0 END) AS below_target
FROM kpis
JOIN latest
  ON latest.organisation = kpis.organisation
  AND latest.service = kpis.service
  AND latest.as_at = kpis.as_at
GROUP BY kpis.organisation, kpis.service, kpis.as_at, kpis.area, kpis.scale
ORDER BY kpis.organisation, kpis.service, kpis.area, kpis.scale
