-- Does a change help every hospital, or only some?
-- Mean difference over the replications, hospital by hospital.
SELECT
  run.variant,
  hospital_id,
  avg(run.wait_mean_minutes) AS wait_mean_minutes,
  avg(run.wait_mean_minutes - usual.wait_mean_minutes) AS wait_change_minutes,
  100 * avg(run.left_unseen_share - usual.left_unseen_share) AS left_unseen_change_points,
  avg(run.boarding_mean_minutes - usual.boarding_mean_minutes) AS boarding_change_minutes
FROM what_if AS run
JOIN what_if AS usual USING (hospital_id, replication_id)
WHERE run.variant <> 'as_is' AND usual.variant = 'as_is'
GROUP BY run.variant, hospital_id
ORDER BY run.variant, hospital_id;
