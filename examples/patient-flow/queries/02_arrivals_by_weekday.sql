-- Which weekdays are busiest, compared with the hospital's average day?
-- Only whole days: the first and the last one of a hospital begin or end in between.
WITH days AS (
  SELECT hospital_id, hour_at::DATE AS day, sum(arrivals_count) AS arrivals
  FROM census
  GROUP BY ALL
  HAVING count(*) = 24
),
compared AS (
  SELECT day, arrivals, arrivals / avg(arrivals) OVER (PARTITION BY hospital_id) AS ratio
  FROM days
)
SELECT
  dayname(day) AS weekday,
  count(*) AS hospital_days_count,
  avg(arrivals) AS arrivals_per_day,
  avg(ratio) - 1 AS above_average_share
FROM compared
GROUP BY ALL
ORDER BY min(isodow(day));
