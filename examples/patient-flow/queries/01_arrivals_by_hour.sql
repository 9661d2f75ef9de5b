-- When do patients arrive, how many clinicians are there then, and when does the queue build up?
-- Means over all hospitals and days, by hour of the day.
SELECT
  hour(hour_at) AS hour,
  avg(arrivals_count) AS arrivals_per_hour,
  avg(clinicians_count + fast_track_clinicians_count) AS clinicians_on_shift,
  sum(arrivals_count) / sum(clinicians_count + fast_track_clinicians_count)
    AS arrivals_per_clinician,
  avg(waiting_count) AS waiting_patients,
  avg(boarding_count) AS boarding_patients
FROM census
JOIN staffing USING (hospital_id, hour_at)
GROUP BY ALL
ORDER BY hour;
