-- A claim may wait for a decision because of what was recorded late and not because of a reversal: a death, a change of category. Then
-- "because" is the claim itself, "cause" says which and "since" from which day; with a reversal they are empty.
alter table resettlement_fact add column cause text not null default '', add column since date;
