-- Overdue actions by owner, as the matrices name them; several in one cell stay together. Personal data.
-- Each service as at its last date.
WITH latest AS (
  SELECT organisation, service, MAX(as_at) AS as_at
  FROM kpis
  GROUP BY organisation, service
)
SELECT
  actions.organisation,
  COALESCE(actions.owner, 'no owner stated') AS owner,
  COUNT(*) AS overdue_count,
  COUNT(DISTINCT actions.service) AS service_count,
  MAX(actions.days_late) AS most_days_late
FROM actions
JOIN latest
  ON latest.organisation = actions.organisation
  AND latest.service = actions.service
  AND latest.as_at = actions.as_at
WHERE actions.due_status = 'overdue'
GROUP BY actions.organisation, COALESCE(actions.owner, 'no owner stated')
ORDER BY overdue_count DESC, actions.organisation, owner
