-- Records that people query and auditors keep. Grains write them; nobody edits them by hand.
-- Money, prices, quantities and rates are decimals as text; risk figures are real; JSON is text.
-- What was deleted keeps its row, with deleted_at.

create table portfolios (
  id                text primary key,
  name              text not null,
  base_currency     text not null,
  account_id        text,
  desk              text,
  cash              text not null,
  benchmark         text,
  risk_free_annual  text not null,
  initial_long      text not null,
  initial_short     text not null,
  maintenance_long  text not null,
  maintenance_short text not null,
  created_at        text not null,
  updated_at        text not null,
  deleted_at        text,
  changed_by        text not null
);

create index portfolios_benchmark on portfolios (benchmark);

create table positions (
  portfolio_id  text not null,
  symbol        text not null,
  quantity      text not null,
  average_price text,
  primary key (portfolio_id, symbol)
);

create index positions_symbol on positions (symbol, portfolio_id);

create table executions (
  portfolio_id text not null,
  execution_id text not null,
  symbol       text not null,
  side         text not null,
  quantity     text not null,
  price        text not null,
  executed_at  text not null,
  changed_by   text not null,
  primary key (portfolio_id, execution_id)
);

create index executions_newest on executions (portfolio_id, executed_at desc, execution_id desc);

create table daily_closes (
  symbol  text not null,
  day     text not null,
  close   text not null,
  version integer not null,
  primary key (symbol, day)
);

create index daily_closes_version on daily_closes (version);

create table risk_metrics_history (
  portfolio_id text not null,
  sequence     integer not null,
  as_of        text not null,
  status       text not null,
  metrics      text not null,
  primary key (portfolio_id, sequence)
);

create index risk_metrics_history_time on risk_metrics_history (portfolio_id, as_of, sequence);
