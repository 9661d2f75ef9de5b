-- Do more patients leave without being seen when more are waiting as they arrive?
SELECT
  CASE
    WHEN waiting_count = 0 THEN 'nobody waiting'
    WHEN waiting_count <= 3 THEN '1 to 3'
    WHEN waiting_count <= 7 THEN '4 to 7'
    WHEN waiting_count <= 12 THEN '8 to 12'
    ELSE '13 or more'
  END AS waiting_at_arrival,
  count(*) AS visits_count,
  count(*) FILTER (disposition = 'left_unseen') AS left_count,
  avg((disposition = 'left_unseen')::INT) AS left_unseen_share,
  median(wait_minutes) AS wait_median_minutes
FROM visits
GROUP BY waiting_at_arrival
ORDER BY min(visits.waiting_count);
