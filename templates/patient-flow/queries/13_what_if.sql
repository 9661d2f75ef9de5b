-- What changes when the same patients are simulated again with one thing changed?
-- One row for each variant and replication: the difference from the run without the change,
-- all hospitals together, each weighted by those whom the measure is of; shares in percentage
-- points. The stay is the mean of the hospitals' medians, without one that discharged nobody.
WITH runs AS (
  SELECT
    variant,
    replication_id,
    sum(seen_count * wait_mean_minutes) / sum(seen_count) AS wait,
    sum(urgent_seen_count * urgent_wait_mean_minutes) / sum(urgent_seen_count) AS urgent_wait,
    sum(minor_seen_count * minor_wait_mean_minutes) / sum(minor_seen_count) AS minor_wait,
    sum(visits_count * left_unseen_share) / sum(visits_count) AS left_unseen,
    sum(visits_count * stay_median_minutes)
      / sum(visits_count) FILTER (WHERE stay_median_minutes IS NOT NULL) AS stay,
    sum(admitted_count * boarding_mean_minutes) / sum(admitted_count) AS boarding,
    sum(visits_count * full_hours_share) / sum(visits_count) AS full_hours
  FROM what_if
  GROUP BY variant, replication_id
)
SELECT
  runs.variant,
  replication_id,
  runs.wait - usual.wait AS wait_change_minutes,
  runs.urgent_wait - usual.urgent_wait AS urgent_wait_change_minutes,
  runs.minor_wait - usual.minor_wait AS minor_wait_change_minutes,
  100 * (runs.left_unseen - usual.left_unseen) AS left_unseen_change_points,
  runs.stay - usual.stay AS stay_change_minutes,
  runs.boarding - usual.boarding AS boarding_change_minutes,
  100 * (runs.full_hours - usual.full_hours) AS full_hours_change_points
FROM runs
JOIN runs AS usual USING (replication_id)
WHERE runs.variant <> 'as_is' AND usual.variant = 'as_is'
ORDER BY runs.variant, replication_id;
