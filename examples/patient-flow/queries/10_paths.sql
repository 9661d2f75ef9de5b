-- Which paths do visits take from door to door?
WITH paths AS (
  SELECT
    visit_id,
    string_agg(
      replace(replace(activity, '_', ' '), 'icu', 'intensive care'), ', '
      ORDER BY happened_at, step
    ) AS path,
    date_diff('second', min(happened_at), max(happened_at)) / 60 AS minutes
  FROM events
  GROUP BY visit_id
)
SELECT
  path,
  count(*) AS visits_count,
  count(*) / sum(count(*)) OVER () AS of_all_visits_share,
  median(minutes) AS stay_median_minutes
FROM paths
GROUP BY path
ORDER BY visits_count DESC, path;
