-- At which hours are the bays full, and how many of them hold patients who wait for a ward?
SELECT
  hour(hour_at) AS hour,
  avg(occupied_bays_count / bays_count) AS bays_in_use_share,
  avg(boarding_count / bays_count) AS bays_with_boarding_share,
  avg((occupied_bays_count >= bays_count)::INT) AS every_bay_in_use_share
FROM census
JOIN staffing USING (hospital_id, hour_at)
GROUP BY ALL
ORDER BY hour;
