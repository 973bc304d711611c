-- Records that people query and auditors keep. Grains write them; nobody edits them by hand.
-- Money, prices and quantities are numeric(28,8); rates are numeric; risk figures are double precision.
-- What was deleted keeps its row, with deleted_at. Ids are ordered by their bytes, as in SQLite.

create table portfolios (
  id                text collate "C" primary key,
  name              text not null,
  base_currency     text not null,
  account_id        text,
  desk              text,
  cash              numeric(28,8) not null,
  benchmark         text,
  risk_free_annual  numeric not null,
  initial_long      numeric not null,
  initial_short     numeric not null,
  maintenance_long  numeric not null,
  maintenance_short numeric not null,
  created_at        timestamptz not null,
  updated_at        timestamptz not null,
  deleted_at        timestamptz,
  changed_by        text not null
);

create index portfolios_benchmark on portfolios (benchmark);

create table positions (
  portfolio_id  text collate "C" not null,
  symbol        text collate "C" not null,
  quantity      numeric(28,8) not null,
  average_price numeric(28,8),
  primary key (portfolio_id, symbol)
);

create index positions_symbol on positions (symbol, portfolio_id);

create table executions (
  portfolio_id text collate "C" not null,
  execution_id text collate "C" not null,
  symbol       text collate "C" not null,
  side         text not null,
  quantity     numeric(28,8) not null,
  price        numeric(28,8) not null,
  executed_at  timestamptz not null,
  changed_by   text not null,
  primary key (portfolio_id, execution_id)
);

create index executions_newest on executions (portfolio_id, executed_at desc, execution_id desc);

create table daily_closes (
  symbol  text collate "C" not null,
  day     date not null,
  close   numeric(28,8) not null,
  version bigint not null,
  primary key (symbol, day)
);

create index daily_closes_version on daily_closes (version);

create table risk_metrics_history (
  portfolio_id text collate "C" not null,
  sequence     bigint not null,
  as_of        timestamptz not null,
  status       text not null,
  metrics      jsonb not null,
  primary key (portfolio_id, sequence)
);

create index risk_metrics_history_time on risk_metrics_history (portfolio_id, as_of, sequence);
