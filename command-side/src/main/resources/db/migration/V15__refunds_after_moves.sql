-- A refund undoes the enrollment in every household that has covered the resident in the year, and with it the moves between them.
grant delete on coverage_move to heyi_runtime;
