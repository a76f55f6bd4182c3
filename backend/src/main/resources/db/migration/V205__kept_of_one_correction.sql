-- Which correction a coordinator left aside: a later one of the same passage is offered again. Null in rows from before.
alter table correction_kept add column correction uuid;
