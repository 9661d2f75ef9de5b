-- Does crowding come and go from day to day, and do waits follow the bays or the ward beds?
-- Whole days only; the mean of the 24 full hours, and the fullest of them.
WITH days AS (
  SELECT
    hospital_id,
    hour_at::DATE AS day,
    count(*) AS hours,
    avg(occupied_bays_count / bays_count) AS bays_in_use_share,
    max(occupied_bays_count / bays_count) AS bays_at_the_peak_share,
    avg(boarding_count / bays_count) AS bays_with_boarding_share,
    avg(ward_occupied_count / ward_beds_count) AS ward_beds_in_use_share
  FROM census
  JOIN staffing USING (hospital_id, hour_at)
  GROUP BY ALL
),
waits AS (
  SELECT
    hospital_id,
    arrived_at::DATE AS day,
    avg(wait_minutes) AS wait_mean_minutes,
    avg((disposition = 'left_unseen')::INT) AS left_unseen_share
  FROM visits
  GROUP BY ALL
)
SELECT
  hospital_id, strftime(day, '%Y-%m-%d') AS day, bays_in_use_share, bays_at_the_peak_share,
  bays_with_boarding_share, ward_beds_in_use_share, wait_mean_minutes, left_unseen_share
FROM days
JOIN waits USING (hospital_id, day)
WHERE hours = 24
ORDER BY hospital_id, days.day;
