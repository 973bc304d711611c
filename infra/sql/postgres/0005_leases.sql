-- Rights that one silo at a time has. Only this server's clock says whether one is over.

create table leases (
  name     text primary key,
  holder   text not null,
  epoch    bigint not null, -- rises whenever it is taken anew: a later holder has the higher one
  until_at timestamptz not null
);
