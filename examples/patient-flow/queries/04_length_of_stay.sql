-- How long do visits last by how they end, and which part of the time is waiting, care or boarding?
-- Medians of the parts do not add up to the median of the whole.
SELECT
  disposition,
  count(*) AS visits_count,
  median(wait_minutes) AS waiting_median_minutes,
  median(date_diff('second', first_contact_at, decided_at) / 60) AS care_and_tests_median_minutes,
  median(boarding_minutes) AS boarding_median_minutes,
  median(stay_minutes) AS stay_median_minutes,
  quantile_cont(stay_minutes, 0.9) AS stay_90th_percentile_minutes,
  avg((stay_minutes > 240)::INT) AS over_four_hours_share
FROM visits
GROUP BY disposition
ORDER BY visits_count DESC, disposition;
