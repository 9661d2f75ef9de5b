-- What would those who left unseen have needed? No hospital can know; a simulation does.
-- `needs` holds what was drawn for each patient before any queue.
SELECT
  CASE need
    WHEN 'discharge' THEN 'to go home'
    WHEN 'transfer' THEN 'a transfer to another hospital'
    WHEN 'ward' THEN 'a ward bed'
    ELSE 'intensive care'
  END AS patients_who_needed,
  count(*) AS visits_count,
  count(*) FILTER (disposition = 'left_unseen') AS left_count,
  avg((disposition = 'left_unseen')::INT) AS left_unseen_share
FROM visits
JOIN needs USING (visit_id)
GROUP BY patients_who_needed
ORDER BY visits_count DESC, patients_who_needed;
