-- Percentiles by area, with nobody named: the quarter points of organisations' average ranks now, and how many there are.
-- Areas of fewer than five organisations are left out, and there is no total that would give them away.
WITH latest AS (
  SELECT organisation, service, MAX(as_at) AS as_at
  FROM kpis
  GROUP BY organisation, service
),
averages AS (
  SELECT
    kpis.organisation,
    LOWER(kpis.area) AS area_key,
    MIN(kpis.area) AS area,
    kpis.scale,
    AVG(kpis.current_rank) AS average_rank
  FROM kpis
  JOIN latest
    ON latest.organisation = kpis.organisation
    AND latest.service = kpis.service
    AND latest.as_at = kpis.as_at
  WHERE kpis.area IS NOT NULL AND kpis.current_rank IS NOT NULL
  GROUP BY kpis.organisation, LOWER(kpis.area), kpis.scale
)
SELECT
  MIN(area) AS area,
  scale,
  COUNT(*) AS organisation_count,
  percentile_cont(0.25) WITHIN GROUP (ORDER BY average_rank) AS lower_quarter,
  percentile_cont(0.5) WITHIN GROUP (ORDER BY average_rank) AS median,
  percentile_cont(0.75) WITHIN GROUP (ORDER BY average_rank) AS upper_quarter
FROM averages
GROUP BY area_key, scale
HAVING COUNT(*) >= 5
ORDER BY scale, area
