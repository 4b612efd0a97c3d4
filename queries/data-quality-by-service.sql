-- Data quality by service: errors and warnings that nobody has accepted, and levels that could not be read.
-- Each service as at its last date.
WITH latest AS (
  SELECT organisation, service, MAX(as_at) AS as_at
  FROM kpis
  GROUP BY organisation, service
),
matrices AS (
  SELECT
    organisation,
    service,
    as_at,
    COUNT(*) AS kpi_count,
    SUM(CASE WHEN current_state = 'unread' THEN 1 ELSE 0 END) AS unread_now_count,
    SUM(CASE WHEN target_state = 'unread' THEN 1 ELSE 0 END) AS unread_target_count
  FROM kpis
  GROUP BY organisation, service, as_at
),
trouble AS (
  SELECT
    organisation,
    service,
    as_at,
    SUM(CASE WHEN severity = 'error' AND NOT is_accepted THEN 1 ELSE 0 END) AS error_count,
    SUM(CASE WHEN severity = 'warning' AND NOT is_accepted THEN 1 ELSE 0 END) AS warning_count,
    SUM(CASE WHEN is_accepted THEN 1 ELSE 0 END) AS accepted_count
  FROM findings
  GROUP BY organisation, service, as_at
)
SELECT
  matrices.organisation,
  matrices.service,
  matrices.as_at,
  matrices.kpi_count,
  COALESCE(trouble.error_count, 0) AS error_count,
  COALESCE(trouble.warning_count, 0) AS warning_count,
  COALESCE(trouble.accepted_count, 0) AS accepted_count,
  matrices.unread_now_count,
  matrices.unread_target_count
FROM matrices
JOIN latest
  ON latest.organisation = matrices.organisation
  AND latest.service = matrices.service
  AND latest.as_at = matrices.as_at
LEFT JOIN trouble
  ON trouble.organisation = matrices.organisation
  AND trouble.service = matrices.service
  AND trouble.as_at = matrices.as_at
ORDER BY error_count DESC, warning_count DESC, matrices.organisation, matrices.service
