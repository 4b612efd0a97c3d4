-- What is late by service: actions, open ones, those that are overdue, and how late the latest of them is.
-- Each service as at its last date.
WITH latest AS (
  SELECT organisation, service, MAX(as_at) AS as_at
  FROM kpis
  GROUP BY organisation, service
)
SELECT
  actions.organisation,
  actions.service,
  actions.as_at,
  COUNT(*) AS action_count,
  SUM(CASE WHEN actions.is_open THEN 1 ELSE 0 END) AS open_count,
  SUM(CASE WHEN actions.due_state = 'scheduled' THEN 1 ELSE 0 END) AS scheduled_count,
  SUM(CASE WHEN actions.due_status = 'overdue' THEN 1 ELSE 0 END) AS overdue_count,
  SUM(CASE WHEN actions.due_status = 'due-this-quarter' THEN 1 ELSE 0 END) AS due_this_quarter_count,
  MAX(actions.days_late) AS most_days_late
FROM actions
JOIN latest
  ON latest.organisation = actions.organisation
  AND latest.service = actions.service
  AND latest.as_at = actions.as_at
GROUP BY actions.organisation, actions.service, actions.as_at
ORDER BY overdue_count DESC, actions.organisation, actions.service
