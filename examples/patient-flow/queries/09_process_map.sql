-- Which step follows which in the event log, how often, and after how long?
-- One row for each pair of steps that follow each other: the arrows of the process map. The last
-- column is the share of all the time that all visits spend in the department.
WITH steps AS (
  SELECT
    activity,
    lead(activity) OVER path AS following,
    date_diff('second', happened_at, lead(happened_at) OVER path) / 60 AS minutes
  FROM events
  WINDOW path AS (PARTITION BY visit_id ORDER BY happened_at, step)
)
SELECT
  activity AS from_step,
  following AS to_step,
  count(*) AS visits_count,
  median(minutes) AS between_median_minutes,
  quantile_cont(minutes, 0.9) AS between_90th_percentile_minutes,
  sum(minutes) / sum(sum(minutes)) OVER () AS of_all_time_share
FROM steps
WHERE following IS NOT NULL
GROUP BY ALL
ORDER BY visits_count DESC, from_step, to_step;
