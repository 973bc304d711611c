-- How the tails of a portfolio are estimated; null: as the service says.

alter table portfolios add column var_method text;
