-- The tables of data/ under their own names. `duckdb -init queries/00_tables.sql`, started in the
-- project's folder, opens them; large ones are packed, which makes no difference here.
-- From this minute on a wait counts as long, here and in the report: decision 2 of README.md.
SET VARIABLE long_wait_minutes = 60;

-- Whose visits are studied, here and in the report: decision 1 of README.md. A WHERE goes before
-- the semicolon.
CREATE TABLE visits AS SELECT * FROM read_csv('data/visits.csv*', sample_size = -1);
CREATE TABLE events AS
  SELECT * FROM (
    SELECT row_number() OVER () AS step, * FROM read_csv('data/events.csv*', sample_size = -1)
  )
  WHERE visit_id IN (SELECT visit_id FROM visits);
CREATE TABLE census AS SELECT * FROM read_csv('data/census.csv*', sample_size = -1);
CREATE TABLE staffing AS SELECT * FROM read_csv('data/staffing.csv*', sample_size = -1);
CREATE TABLE needs AS SELECT * FROM read_csv('data/truth/needs.csv*', sample_size = -1);
CREATE TABLE what_if AS SELECT * FROM read_csv('data/what_if.csv*', sample_size = -1);
