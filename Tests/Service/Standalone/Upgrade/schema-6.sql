PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE schema_migrations (version integer primary key, name text not null, checksum text not null, applied_at text not null);
INSERT INTO schema_migrations VALUES(1,'engine','8c0341b1d9d40a5715cc159c81c00f3bfa06b4ab7524d5af85cd65656c463e1e','2026-11-21T19:20:54.9210619Z');
INSERT INTO schema_migrations VALUES(2,'records','dfdba27f6300d53afb35211bf5e79c26511b12dc877e074fb5d3858a5f019fd5','2026-11-21T19:20:54.9210619Z');
INSERT INTO schema_migrations VALUES(3,'alerts','b0bb122b99c4b497fc753502e39ffa9259b25f0722ebc43248e71668ba5371e2','2026-11-21T19:20:54.9210619Z');
INSERT INTO schema_migrations VALUES(4,'audit','5f928fa36aa34fc30a53ac2de646a13b82e09c206ed7d81b12335d3f9336c5e2','2026-11-21T19:20:54.9210619Z');
INSERT INTO schema_migrations VALUES(5,'leases','8e31db5ee186e94bec0017f287094aa3550b095fd966f9f6c789ea7d9a973a19','2026-11-21T19:20:54.9210619Z');
INSERT INTO schema_migrations VALUES(6,'orleans','0510462d5e189e4c6e18fa70b2e3987ff9a04649def00563f910c46cd2fd45b8','2026-11-21T19:20:54.9210619Z');
CREATE TABLE grain_state (
  grain_type text not null,
  grain_key  text not null,
  state_name text not null,
  version    integer not null,
  payload    text not null,
  changed_at text not null,
  primary key (grain_type, grain_key, state_name)
);
INSERT INTO grain_state VALUES('risk.policies','all','policies',63930885662703126,'{"by_id":{"desk":{"id":"desk","severity":"critical","is_default":true,"initial_delay":"00:00:00","steps":[{"level":"immediate","delay":"00:00:00","recipients":["on-call@desk.example"],"notification_type":"email"},{"level":"management","delay":"00:15:00","recipients":["cro@desk.example"],"notification_type":"email"}],"repeat_count":0,"ack_timeout":null,"version":1}},"owed":[]}','2026-11-21T19:21:02.953568Z');
INSERT INTO grain_state VALUES('risk.portfolio','P1','portfolio',63930885664629554,'{"portfolio":{"name":"Book P1","base_currency":"USD","account_id":null,"desk":null,"benchmark":null,"risk_free_annual":0,"margin":{"initial_long":0.5,"initial_short":0.5,"maintenance_long":0.25,"maintenance_short":0.3},"cash":250,"positions":[{"symbol":"P1.X","quantity":105,"average_price":null}],"activity":[{"day":"2026-11-20","flow":0,"trades":[{"symbol":"P1.X","quantity":5,"cash":-500}]},{"day":"2026-11-21","flow":250,"trades":[]}],"navs":{"points":[{"day":"2026-11-20","nav":10500,"flow":0}],"high_water":10500,"restated":0},"booked":["1d5eadea70f55f2177516c51","b8fc8ceb29031c3cb5c51bff"],"created_at":"2026-11-21T19:21:03.9812284+00:00","updated_at":"2026-11-21T19:21:05.6743333+00:00"},"limits":[{"definition":{"id":"P1-loss","portfolio_id":"P1","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"version":1,"created_at":"2026-11-21T19:21:05.830395+00:00","updated_at":"2026-11-21T19:21:05.830395+00:00","phase":"open","since":"2026-11-21T19:21:06.4997958+00:00","paused_at":null,"number":217452066,"handled":false}],"owed":{"calls":[{"alert_id":"P1-loss.217452066","opening":{"portfolio_name":"Book P1","threshold":{"id":"P1-loss","portfolio_id":"P1","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"value":-0.1,"at":"2026-11-21T19:21:06.4997958+00:00"},"resolution":null}],"portfolio_row":false,"limit_rows":["P1-loss"],"trade_rows":[],"removal":false},"sequence_end":100000,"ticks":[{"symbol":"P1.X","price":90,"at":"2026-11-21T19:21:06+00:00","arrived_at":"2026-11-21T19:21:06.2122877+00:00"}]}','2026-11-21T19:21:06.523767Z');
INSERT INTO grain_state VALUES('risk.threshold','P1-loss','address',63930885665805878,'{"portfolio_id":"P1"}','2026-11-21T19:21:05.805878Z');
INSERT INTO grain_state VALUES('risk.portfolio','P2','portfolio',63930885666438950,'{"portfolio":{"name":"Book P2","base_currency":"USD","account_id":null,"desk":null,"benchmark":null,"risk_free_annual":0,"margin":{"initial_long":0.5,"initial_short":0.5,"maintenance_long":0.25,"maintenance_short":0.3},"cash":250,"positions":[{"symbol":"P2.X","quantity":105,"average_price":null}],"activity":[{"day":"2026-11-20","flow":0,"trades":[{"symbol":"P2.X","quantity":5,"cash":-500}]},{"day":"2026-11-21","flow":250,"trades":[]}],"navs":{"points":[{"day":"2026-11-20","nav":10500,"flow":0}],"high_water":10500,"restated":0},"booked":["e070239d286c93f97cc78a8d","16832259e6cda416b5c51bff"],"created_at":"2026-11-21T19:21:06.4109508+00:00","updated_at":"2026-11-21T19:21:06.9578242+00:00"},"limits":[{"definition":{"id":"P2-loss","portfolio_id":"P2","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"version":1,"created_at":"2026-11-21T19:21:07.1721792+00:00","updated_at":"2026-11-21T19:21:07.1721792+00:00","phase":"open","since":"2026-11-21T19:21:07.4429956+00:00","paused_at":null,"number":217452067,"handled":false}],"owed":{"calls":[{"alert_id":"P2-loss.217452067","opening":{"portfolio_name":"Book P2","threshold":{"id":"P2-loss","portfolio_id":"P2","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"value":-0.1,"at":"2026-11-21T19:21:07.4429956+00:00"},"resolution":null}],"portfolio_row":false,"limit_rows":["P2-loss"],"trade_rows":[],"removal":false},"sequence_end":100000,"ticks":[{"symbol":"P2.X","price":90,"at":"2026-11-21T19:21:07+00:00","arrived_at":"2026-11-21T19:21:07.3349633+00:00"}]}','2026-11-21T19:21:07.453141Z');
INSERT INTO grain_state VALUES('risk.alert','P1-loss.217452066','alert',63930885666773031,'{"opening":{"portfolio_name":"Book P1","threshold":{"id":"P1-loss","portfolio_id":"P1","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"value":-0.1,"at":"2026-11-21T19:21:06.4997958+00:00"},"alert":{"status":"triggered","current_value":-0.1,"peak_value":-0.1,"acknowledged_at":null,"acknowledged_by":null,"ack_expires_at":null,"snoozed_until":null,"resolved_at":null,"resolution":null,"resolved_by":null,"revision":1},"escalation":{"policy_id":"desk","policy_version":1,"step":1,"next_step_at":"2026-11-21T19:36:06.4997958+00:00","status":"running"},"owed_calls":[],"owed":[],"is_row_owed":false}','2026-11-21T19:21:07.879284Z');
INSERT INTO grain_state VALUES('risk.threshold','P2-loss','address',63930885667156784,'{"portfolio_id":"P2"}','2026-11-21T19:21:07.156784Z');
INSERT INTO grain_state VALUES('risk.escalation','P1-loss.217452066','escalation',63930885667221107,'{"notice":{"alert":{"id":"P1-loss.217452066","portfolio_id":"P1","threshold_id":"P1-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:06.4997958+00:00","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"escalation":null},"portfolio_name":"Book P1"},"revision":1,"policy":{"id":"desk","severity":"critical","is_default":true,"initial_delay":"00:00:00","steps":[{"level":"immediate","delay":"00:00:00","recipients":["on-call@desk.example"],"notification_type":"email"},{"level":"management","delay":"00:15:00","recipients":["cro@desk.example"],"notification_type":"email"}],"repeat_count":0,"ack_timeout":null,"version":1},"escalation":{"step":1,"due_at":"2026-11-21T19:36:06.4997958+00:00","remind_every":null,"remind_at":null,"acknowledged":false,"snoozed_until":null,"held_step":null,"finished":false,"told":[{"recipient":"on-call@desk.example","channel":"email","kind":"triggered","at":"2026-11-21T19:21:06.8715668+00:00"}],"notes":2},"owed_tellings":[],"owed":[],"is_row_owed":false}','2026-11-21T19:21:07.717706Z');
INSERT INTO grain_state VALUES('risk.notification','n-e10381f1481214a220b27f8c91290c07','notification',63930885667357983,'{"request":{"notice":{"alert":{"id":"P1-loss.217452066","portfolio_id":"P1","threshold_id":"P1-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:06.4997958+00:00","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"escalation":null},"portfolio_name":"Book P1"},"kind":"triggered","channel":"email","recipient":"on-call@desk.example","step":0,"level":"immediate","next_step_at":"2026-11-21T19:36:06.4997958+00:00","suppressed_because":null,"at":"2026-11-21T19:21:06.8715668+00:00"},"delivery":{"status":"sent","attempts":[{"at":"2026-11-21T19:21:07.618068+00:00","outcome":"sent","detail":"Written to outbox/n-e10381f1481214a220b27f8c91290c07.eml; no SMTP_HOST is set."}],"tries":1,"claim_owner":null,"claimed_at":null,"next_attempt_at":null,"created_at":"2026-11-21T19:21:06.8715668+00:00","sent_at":"2026-11-21T19:21:07.7571935+00:00","reason":null,"revision":2},"owed":[],"is_row_owed":false}','2026-11-21T19:21:07.812470Z');
INSERT INTO grain_state VALUES('risk.alert','P2-loss.217452067','alert',63930885667493003,'{"opening":{"portfolio_name":"Book P2","threshold":{"id":"P2-loss","portfolio_id":"P2","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"value":-0.1,"at":"2026-11-21T19:21:07.4429956+00:00"},"alert":{"status":"acknowledged","current_value":-0.1,"peak_value":-0.1,"acknowledged_at":"2026-11-21T19:21:45.0751529+00:00","acknowledged_by":"ann","ack_expires_at":null,"snoozed_until":null,"resolved_at":null,"resolution":null,"resolved_by":null,"revision":2},"escalation":{"policy_id":"desk","policy_version":1,"step":1,"next_step_at":null,"status":"paused"},"owed_calls":[],"owed":[],"is_row_owed":false}','2026-11-21T19:21:45.096942Z');
INSERT INTO grain_state VALUES('risk.escalation','P2-loss.217452067','escalation',63930885667534169,'{"notice":{"alert":{"id":"P2-loss.217452067","portfolio_id":"P2","threshold_id":"P2-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"acknowledged","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:07.4429956+00:00","acknowledged_at":"2026-11-21T19:21:45.0751529+00:00","acknowledged_by":"ann","resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"escalation":{"policy_id":"desk","policy_version":1,"step":1,"next_step_at":"2026-11-21T19:36:07.4429956+00:00","status":"running"}},"portfolio_name":"Book P2"},"revision":2,"policy":{"id":"desk","severity":"critical","is_default":true,"initial_delay":"00:00:00","steps":[{"level":"immediate","delay":"00:00:00","recipients":["on-call@desk.example"],"notification_type":"email"},{"level":"management","delay":"00:15:00","recipients":["cro@desk.example"],"notification_type":"email"}],"repeat_count":0,"ack_timeout":null,"version":1},"escalation":{"step":1,"due_at":"2026-11-21T19:36:07.4429956+00:00","remind_every":null,"remind_at":null,"acknowledged":true,"snoozed_until":null,"held_step":null,"finished":false,"told":[{"recipient":"on-call@desk.example","channel":"email","kind":"triggered","at":"2026-11-21T19:21:07.5105776+00:00"}],"notes":3},"owed_tellings":[],"owed":[],"is_row_owed":false}','2026-11-21T19:21:45.088747Z');
INSERT INTO grain_state VALUES('risk.portfolio','P3','portfolio',63930885667549821,'{"portfolio":{"name":"Book P3","base_currency":"USD","account_id":null,"desk":null,"benchmark":null,"risk_free_annual":0,"margin":{"initial_long":0.5,"initial_short":0.5,"maintenance_long":0.25,"maintenance_short":0.3},"cash":250,"positions":[{"symbol":"P3.X","quantity":105,"average_price":null}],"activity":[{"day":"2026-11-20","flow":0,"trades":[{"symbol":"P3.X","quantity":5,"cash":-500}]},{"day":"2026-11-21","flow":250,"trades":[]}],"navs":{"points":[{"day":"2026-11-20","nav":10500,"flow":0}],"high_water":10500,"restated":0},"booked":["8cdf8622686093e9abd9e36f","d497bfc635268c93b5c51bff"],"created_at":"2026-11-21T19:21:07.5336381+00:00","updated_at":"2026-11-21T19:21:08.078063+00:00"},"limits":[{"definition":{"id":"P3-loss","portfolio_id":"P3","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"version":1,"created_at":"2026-11-21T19:21:08.2613357+00:00","updated_at":"2026-11-21T19:21:08.2613357+00:00","phase":"open","since":"2026-11-21T19:21:08.692992+00:00","paused_at":null,"number":217452068,"handled":true}],"owed":{"calls":[{"alert_id":"P3-loss.217452068","opening":null,"resolution":{"kind":"manual","value":-0.1,"at":"2026-11-21T19:21:45.1185653+00:00","by":{"user":"ann","comment":"hedged"}}}],"portfolio_row":false,"limit_rows":["P3-loss"],"trade_rows":[],"removal":false},"sequence_end":100000,"ticks":[{"symbol":"P3.X","price":90,"at":"2026-11-21T19:21:08+00:00","arrived_at":"2026-11-21T19:21:08.5343258+00:00"}]}','2026-11-21T19:21:45.122682Z');
INSERT INTO grain_state VALUES('risk.notification','n-22049ed05145b97f66d2df505c93169b','notification',63930885667563907,'{"request":{"notice":{"alert":{"id":"P2-loss.217452067","portfolio_id":"P2","threshold_id":"P2-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:07.4429956+00:00","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"escalation":null},"portfolio_name":"Book P2"},"kind":"triggered","channel":"email","recipient":"on-call@desk.example","step":0,"level":"immediate","next_step_at":"2026-11-21T19:36:07.4429956+00:00","suppressed_because":null,"at":"2026-11-21T19:21:07.5105776+00:00"},"delivery":{"status":"sent","attempts":[{"at":"2026-11-21T19:21:07.6887485+00:00","outcome":"sent","detail":"Written to outbox/n-22049ed05145b97f66d2df505c93169b.eml; no SMTP_HOST is set."}],"tries":1,"claim_owner":null,"claimed_at":null,"next_attempt_at":null,"created_at":"2026-11-21T19:21:07.5105776+00:00","sent_at":"2026-11-21T19:21:07.7550884+00:00","reason":null,"revision":2},"owed":[],"is_row_owed":false}','2026-11-21T19:21:07.825785Z');
INSERT INTO grain_state VALUES('risk.threshold','P3-loss','address',63930885668243321,'{"portfolio_id":"P3"}','2026-11-21T19:21:08.243321Z');
INSERT INTO grain_state VALUES('risk.alert','P3-loss.217452068','alert',63930885668746739,'{"opening":{"portfolio_name":"Book P3","threshold":{"id":"P3-loss","portfolio_id":"P3","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":-0.05,"severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0,"clear_for_seconds":0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":true},"value":-0.1,"at":"2026-11-21T19:21:08.692992+00:00"},"alert":{"status":"resolved","current_value":-0.1,"peak_value":-0.1,"acknowledged_at":null,"acknowledged_by":null,"ack_expires_at":null,"snoozed_until":null,"resolved_at":"2026-11-21T19:21:45.1185653+00:00","resolution":"manual","resolved_by":"ann","revision":2},"escalation":{"policy_id":"desk","policy_version":1,"step":1,"next_step_at":null,"status":"cancelled"},"owed_calls":[],"owed":[],"is_row_owed":false}','2026-11-21T19:21:45.161238Z');
INSERT INTO grain_state VALUES('risk.escalation','P3-loss.217452068','escalation',63930885668798421,'{"notice":{"alert":{"id":"P3-loss.217452068","portfolio_id":"P3","threshold_id":"P3-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"resolved","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:08.692992+00:00","acknowledged_at":null,"acknowledged_by":null,"resolved_at":"2026-11-21T19:21:45.1185653+00:00","resolution":"manual","resolved_by":"ann","snoozed_until":null,"escalation":{"policy_id":"desk","policy_version":1,"step":1,"next_step_at":"2026-11-21T19:36:08.692992+00:00","status":"running"}},"portfolio_name":"Book P3"},"revision":2,"policy":{"id":"desk","severity":"critical","is_default":true,"initial_delay":"00:00:00","steps":[{"level":"immediate","delay":"00:00:00","recipients":["on-call@desk.example"],"notification_type":"email"},{"level":"management","delay":"00:15:00","recipients":["cro@desk.example"],"notification_type":"email"}],"repeat_count":0,"ack_timeout":null,"version":1},"escalation":{"step":1,"due_at":"2026-11-21T19:36:08.692992+00:00","remind_every":null,"remind_at":null,"acknowledged":false,"snoozed_until":null,"held_step":null,"finished":true,"told":[{"recipient":"on-call@desk.example","channel":"email","kind":"triggered","at":"2026-11-21T19:21:08.7692236+00:00"},{"recipient":"on-call@desk.example","channel":"email","kind":"resolved","at":"2026-11-21T19:21:45.1297178+00:00"}],"notes":3},"owed_tellings":[],"owed":[],"is_row_owed":false}','2026-11-21T19:21:45.145378Z');
INSERT INTO grain_state VALUES('risk.notification','n-ad44c7c07e7347c7c0b8f918d124da83','notification',63930885668820959,'{"request":{"notice":{"alert":{"id":"P3-loss.217452068","portfolio_id":"P3","threshold_id":"P3-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:08.692992+00:00","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"escalation":null},"portfolio_name":"Book P3"},"kind":"triggered","channel":"email","recipient":"on-call@desk.example","step":0,"level":"immediate","next_step_at":"2026-11-21T19:36:08.692992+00:00","suppressed_because":null,"at":"2026-11-21T19:21:08.7692236+00:00"},"delivery":{"status":"sent","attempts":[{"at":"2026-11-21T19:21:08.9325776+00:00","outcome":"sent","detail":"Written to outbox/n-ad44c7c07e7347c7c0b8f918d124da83.eml; no SMTP_HOST is set."}],"tries":1,"claim_owner":null,"claimed_at":null,"next_attempt_at":null,"created_at":"2026-11-21T19:21:08.7692236+00:00","sent_at":"2026-11-21T19:21:08.9572136+00:00","reason":null,"revision":2},"owed":[],"is_row_owed":false}','2026-11-21T19:21:08.982519Z');
INSERT INTO grain_state VALUES('risk.market-data','2','prices',63930885670899074,'{"quotes":[{"symbol":"P3.X","price":90,"at":"2026-11-21T19:21:08+00:00","arrived_at":"2026-11-21T19:21:08.5343258+00:00"}]}','2026-11-21T19:21:10.899074Z');
INSERT INTO grain_state VALUES('risk.market-data','9','prices',63930885670916897,'{"quotes":[{"symbol":"P2.X","price":90,"at":"2026-11-21T19:21:07+00:00","arrived_at":"2026-11-21T19:21:07.3349633+00:00"}]}','2026-11-21T19:21:10.916897Z');
INSERT INTO grain_state VALUES('risk.market-data','12','prices',63930885670916969,'{"quotes":[{"symbol":"P1.X","price":90,"at":"2026-11-21T19:21:06+00:00","arrived_at":"2026-11-21T19:21:06.2122877+00:00"}]}','2026-11-21T19:21:10.916969Z');
INSERT INTO grain_state VALUES('risk.notification','n-c6d5848b951ea6dbe76c8f9abbb4fe73','notification',63930885705139620,'{"request":{"notice":{"alert":{"id":"P3-loss.217452068","portfolio_id":"P3","threshold_id":"P3-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"resolved","severity":"critical","description":"loss of the day","threshold_value":-0.05,"current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:08.692992+00:00","acknowledged_at":null,"acknowledged_by":null,"resolved_at":"2026-11-21T19:21:45.1185653+00:00","resolution":"manual","resolved_by":"ann","snoozed_until":null,"escalation":{"policy_id":"desk","policy_version":1,"step":1,"next_step_at":"2026-11-21T19:36:08.692992+00:00","status":"running"}},"portfolio_name":"Book P3"},"kind":"resolved","channel":"email","recipient":"on-call@desk.example","step":null,"level":null,"next_step_at":"2026-11-21T19:36:08.692992+00:00","suppressed_because":null,"at":"2026-11-21T19:21:45.1297178+00:00"},"delivery":{"status":"sent","attempts":[{"at":"2026-11-21T19:21:45.1441282+00:00","outcome":"sent","detail":"Written to outbox/n-c6d5848b951ea6dbe76c8f9abbb4fe73.eml; no SMTP_HOST is set."}],"tries":1,"claim_owner":null,"claimed_at":null,"next_attempt_at":null,"created_at":"2026-11-21T19:21:45.1297178+00:00","sent_at":"2026-11-21T19:21:45.1485077+00:00","reason":null,"revision":2},"owed":[],"is_row_owed":false}','2026-11-21T19:21:45.152483Z');
CREATE TABLE reminders (
  grain_type   text not null,
  grain_key    text not null,
  name         text not null,
  start_at     text not null,
  period_ms    integer not null,
  last_tick_at text,
  primary key (grain_type, grain_key, name)
) without rowid;
INSERT INTO reminders VALUES('risk.escalation','P1-loss.217452066','pulse','2026-11-21T19:22:07.765720Z',60000,NULL);
CREATE TABLE wakeups (
  grain_kind text not null,
  grain_key  text not null,
  due_at     text not null,
  primary key (grain_kind, grain_key)
) without rowid;
INSERT INTO wakeups VALUES('escalation','P1-loss.217452066','2026-11-21T19:36:06.499795Z');
CREATE TABLE portfolios (
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
INSERT INTO portfolios VALUES('P1','Book P1','USD',NULL,NULL,'250',NULL,'0','0.5','0.5','0.25','0.3','2026-11-21T19:21:03.981228Z','2026-11-21T19:21:05.674333Z',NULL,'ann');
INSERT INTO portfolios VALUES('P2','Book P2','USD',NULL,NULL,'250',NULL,'0','0.5','0.5','0.25','0.3','2026-11-21T19:21:06.410950Z','2026-11-21T19:21:06.957824Z',NULL,'ann');
INSERT INTO portfolios VALUES('P3','Book P3','USD',NULL,NULL,'250',NULL,'0','0.5','0.5','0.25','0.3','2026-11-21T19:21:07.533638Z','2026-11-21T19:21:08.078063Z',NULL,'ann');
CREATE TABLE positions (
  portfolio_id  text not null,
  symbol        text not null,
  quantity      text not null,
  average_price text,
  primary key (portfolio_id, symbol)
);
INSERT INTO positions VALUES('P1','P1.X','105',NULL);
INSERT INTO positions VALUES('P2','P2.X','105',NULL);
INSERT INTO positions VALUES('P3','P3.X','105',NULL);
CREATE TABLE executions (
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
INSERT INTO executions VALUES('P1','P1-E1','P1.X','buy','5','100','2026-11-20T15:00:00.000000Z','ann');
INSERT INTO executions VALUES('P2','P2-E1','P2.X','buy','5','100','2026-11-20T15:00:00.000000Z','ann');
INSERT INTO executions VALUES('P3','P3-E1','P3.X','buy','5','100','2026-11-20T15:00:00.000000Z','ann');
CREATE TABLE daily_closes (
  symbol  text not null,
  day     text not null,
  close   text not null,
  version integer not null,
  primary key (symbol, day)
);
INSERT INTO daily_closes VALUES('P1.X','2026-11-17','97',1);
INSERT INTO daily_closes VALUES('P1.X','2026-11-18','101',1);
INSERT INTO daily_closes VALUES('P1.X','2026-11-19','99',1);
INSERT INTO daily_closes VALUES('P1.X','2026-11-20','100',1);
INSERT INTO daily_closes VALUES('P2.X','2026-11-17','97',2);
INSERT INTO daily_closes VALUES('P2.X','2026-11-18','101',2);
INSERT INTO daily_closes VALUES('P2.X','2026-11-19','99',2);
INSERT INTO daily_closes VALUES('P2.X','2026-11-20','100',2);
INSERT INTO daily_closes VALUES('P3.X','2026-11-17','97',3);
INSERT INTO daily_closes VALUES('P3.X','2026-11-18','101',3);
INSERT INTO daily_closes VALUES('P3.X','2026-11-19','99',3);
INSERT INTO daily_closes VALUES('P3.X','2026-11-20','100',3);
CREATE TABLE risk_metrics_history (
  portfolio_id text not null,
  sequence     integer not null,
  as_of        text not null,
  status       text not null,
  metrics      text not null,
  primary key (portfolio_id, sequence)
);
INSERT INTO risk_metrics_history VALUES('P1',1,'2026-11-21T19:21:04.723685Z','ok','{"nav":500,"daily_pnl":0,"daily_pnl_pct":0,"exposure.long":0,"exposure.short":0,"exposure.gross":0,"exposure.net":0,"leverage_ratio":0,"net_leverage":0,"var_95":0,"var_975":0,"var_99":0,"cvar_95":0,"cvar_975":0,"cvar_99":0,"var_99_amount":0,"cvar_975_amount":0,"volatility":0,"ewma_volatility":0,"max_drawdown":0,"current_drawdown":0,"sharpe_ratio":null,"sortino_ratio":null,"calmar_ratio":null,"beta":null,"concentration_risk.max_position":0,"concentration_risk.hhi":null,"concentration_risk.effective_positions":0,"margin_usage":0,"win_rate":null,"profit_factor":null,"position_count":0}');
INSERT INTO risk_metrics_history VALUES('P1',2,'2026-11-21T00:00:00.000000Z','no_history','{"nav":10500,"daily_pnl":100,"daily_pnl_pct":0.009615384615384616,"exposure.long":10000,"exposure.short":0,"exposure.gross":10000,"exposure.net":10000,"leverage_ratio":0.9523809523809523,"net_leverage":0.9523809523809523,"var_95":null,"var_975":null,"var_99":null,"cvar_95":null,"cvar_975":null,"cvar_99":null,"var_99_amount":null,"cvar_975_amount":null,"volatility":null,"ewma_volatility":null,"max_drawdown":null,"current_drawdown":null,"sharpe_ratio":null,"sortino_ratio":null,"calmar_ratio":null,"beta":null,"concentration_risk.max_position":0.9523809523809523,"concentration_risk.hhi":1,"concentration_risk.effective_positions":1,"margin_usage":0.23809523809523808,"win_rate":null,"profit_factor":null,"position_count":1}');
INSERT INTO risk_metrics_history VALUES('P2',1,'2026-11-21T19:21:06.529135Z','ok','{"nav":500,"daily_pnl":0,"daily_pnl_pct":0,"exposure.long":0,"exposure.short":0,"exposure.gross":0,"exposure.net":0,"leverage_ratio":0,"net_leverage":0,"var_95":0,"var_975":0,"var_99":0,"cvar_95":0,"cvar_975":0,"cvar_99":0,"var_99_amount":0,"cvar_975_amount":0,"volatility":0,"ewma_volatility":0,"max_drawdown":0,"current_drawdown":0,"sharpe_ratio":null,"sortino_ratio":null,"calmar_ratio":null,"beta":null,"concentration_risk.max_position":0,"concentration_risk.hhi":null,"concentration_risk.effective_positions":0,"margin_usage":0,"win_rate":null,"profit_factor":null,"position_count":0}');
INSERT INTO risk_metrics_history VALUES('P2',2,'2026-11-21T00:00:00.000000Z','no_history','{"nav":10500,"daily_pnl":100,"daily_pnl_pct":0.009615384615384616,"exposure.long":10000,"exposure.short":0,"exposure.gross":10000,"exposure.net":10000,"leverage_ratio":0.9523809523809523,"net_leverage":0.9523809523809523,"var_95":null,"var_975":null,"var_99":null,"cvar_95":null,"cvar_975":null,"cvar_99":null,"var_99_amount":null,"cvar_975_amount":null,"volatility":null,"ewma_volatility":null,"max_drawdown":null,"current_drawdown":null,"sharpe_ratio":null,"sortino_ratio":null,"calmar_ratio":null,"beta":null,"concentration_risk.max_position":0.9523809523809523,"concentration_risk.hhi":1,"concentration_risk.effective_positions":1,"margin_usage":0.23809523809523808,"win_rate":null,"profit_factor":null,"position_count":1}');
INSERT INTO risk_metrics_history VALUES('P3',1,'2026-11-21T19:21:07.604792Z','ok','{"nav":500,"daily_pnl":0,"daily_pnl_pct":0,"exposure.long":0,"exposure.short":0,"exposure.gross":0,"exposure.net":0,"leverage_ratio":0,"net_leverage":0,"var_95":0,"var_975":0,"var_99":0,"cvar_95":0,"cvar_975":0,"cvar_99":0,"var_99_amount":0,"cvar_975_amount":0,"volatility":0,"ewma_volatility":0,"max_drawdown":0,"current_drawdown":0,"sharpe_ratio":null,"sortino_ratio":null,"calmar_ratio":null,"beta":null,"concentration_risk.max_position":0,"concentration_risk.hhi":null,"concentration_risk.effective_positions":0,"margin_usage":0,"win_rate":null,"profit_factor":null,"position_count":0}');
INSERT INTO risk_metrics_history VALUES('P3',2,'2026-11-21T00:00:00.000000Z','no_history','{"nav":10500,"daily_pnl":100,"daily_pnl_pct":0.009615384615384616,"exposure.long":10000,"exposure.short":0,"exposure.gross":10000,"exposure.net":10000,"leverage_ratio":0.9523809523809523,"net_leverage":0.9523809523809523,"var_95":null,"var_975":null,"var_99":null,"cvar_95":null,"cvar_975":null,"cvar_99":null,"var_99_amount":null,"cvar_975_amount":null,"volatility":null,"ewma_volatility":null,"max_drawdown":null,"current_drawdown":null,"sharpe_ratio":null,"sortino_ratio":null,"calmar_ratio":null,"beta":null,"concentration_risk.max_position":0.9523809523809523,"concentration_risk.hhi":1,"concentration_risk.effective_positions":1,"margin_usage":0.23809523809523808,"win_rate":null,"profit_factor":null,"position_count":1}');
CREATE TABLE risk_alert_thresholds (
  id                   text primary key,
  portfolio_id         text not null,
  metric_type          text not null,
  comparison_type      text not null,
  threshold_value      text not null,
  severity             text not null,
  description          text,
  clear_value          text,
  pending_for_seconds  real not null,
  clear_for_seconds    real not null,
  stale_after_seconds  real,
  reminder_minutes     real,
  escalation_policy_id text,
  enabled              integer not null,
  version              integer not null,
  open_alert_id        text,
  created_at           text not null,
  updated_at           text not null,
  deleted_at           text,
  changed_by           text not null
);
INSERT INTO risk_alert_thresholds VALUES('P1-loss','P1','daily_pnl_pct','less_than','-0.05','critical','loss of the day',NULL,0.0,0.0,NULL,NULL,NULL,1,1,'P1-loss.217452066','2026-11-21T19:21:05.830395Z','2026-11-21T19:21:05.830395Z',NULL,'service');
INSERT INTO risk_alert_thresholds VALUES('P2-loss','P2','daily_pnl_pct','less_than','-0.05','critical','loss of the day',NULL,0.0,0.0,NULL,NULL,NULL,1,1,'P2-loss.217452067','2026-11-21T19:21:07.172179Z','2026-11-21T19:21:07.172179Z',NULL,'service');
INSERT INTO risk_alert_thresholds VALUES('P3-loss','P3','daily_pnl_pct','less_than','-0.05','critical','loss of the day',NULL,0.0,0.0,NULL,NULL,NULL,1,1,NULL,'2026-11-21T19:21:08.261335Z','2026-11-21T19:21:08.261335Z',NULL,'ann');
CREATE TABLE risk_alerts (
  id              text primary key,
  portfolio_id    text not null,
  threshold_id    text not null,
  metric_type     text not null,
  comparison_type text not null,
  status          text not null,
  severity        text not null,
  description     text,
  threshold_value text not null,
  current_value   real,
  peak_value      real,
  triggered_at    text not null,
  acknowledged_at text,
  acknowledged_by text,
  resolved_at     text,
  resolution      text,
  resolved_by     text,
  snoozed_until   text,
  changed_by      text not null
);
INSERT INTO risk_alerts VALUES('P2-loss.217452067','P2','P2-loss','daily_pnl_pct','less_than','acknowledged','critical','loss of the day','-0.05',-0.10000000000000000555,-0.10000000000000000555,'2026-11-21T19:21:07.442995Z','2026-11-21T19:21:45.075152Z','ann',NULL,NULL,NULL,NULL,'ann');
INSERT INTO risk_alerts VALUES('P1-loss.217452066','P1','P1-loss','daily_pnl_pct','less_than','triggered','critical','loss of the day','-0.05',-0.10000000000000000555,-0.10000000000000000555,'2026-11-21T19:21:06.499795Z',NULL,NULL,NULL,NULL,NULL,NULL,'service');
INSERT INTO risk_alerts VALUES('P3-loss.217452068','P3','P3-loss','daily_pnl_pct','less_than','resolved','critical','loss of the day','-0.05',-0.10000000000000000555,-0.10000000000000000555,'2026-11-21T19:21:08.692992Z',NULL,NULL,'2026-11-21T19:21:45.118565Z','manual','ann',NULL,'ann');
CREATE TABLE alert_acknowledgments (
  id          text primary key,
  alert_id    text not null,
  happened_at text not null,
  kind        text not null,
  text        text not null,
  user_name   text not null,
  value       real,
  changed_by  text not null
);
INSERT INTO alert_acknowledgments VALUES('P2-loss.217452067.a2','P2-loss.217452067','2026-11-21T19:21:45.075152Z','acknowledged','ann has it: seen','ann',NULL,'ann');
INSERT INTO alert_acknowledgments VALUES('P3-loss.217452068.a2','P3-loss.217452068','2026-11-21T19:21:45.118565Z','resolved','ann: resolved by hand: hedged','ann',-0.10000000000000000555,'ann');
CREATE TABLE escalation_rules (
  id                    text primary key,
  severity              text not null,
  is_default            integer not null,
  initial_delay_minutes real not null,
  escalation_steps      text not null,
  repeat_count          integer not null,
  ack_timeout_minutes   real,
  version               integer not null,
  updated_at            text not null,
  deleted_at            text,
  changed_by            text not null
);
INSERT INTO escalation_rules VALUES('desk','critical',1,0.0,'[{"level":"immediate","delay_minutes":0,"recipients":["on-call@desk.example"],"notification_type":"email"},{"level":"management","delay_minutes":15,"recipients":["cro@desk.example"],"notification_type":"email"}]',0,NULL,1,'2026-11-21T19:21:02.740496Z',NULL,'ann');
CREATE TABLE escalation_events (
  id          text primary key,
  alert_id    text not null,
  happened_at text not null,
  kind        text not null,
  text        text not null,
  value       real,
  changed_by  text not null
);
INSERT INTO escalation_events VALUES('n-e10381f1481214a220b27f8c91290c07.1','P1-loss.217452066','2026-11-21T19:21:06.871566Z','notification_queued','on-call@desk.example is to be told',NULL,'service');
INSERT INTO escalation_events VALUES('n-22049ed05145b97f66d2df505c93169b.1','P2-loss.217452067','2026-11-21T19:21:07.510577Z','notification_queued','on-call@desk.example is to be told',NULL,'service');
INSERT INTO escalation_events VALUES('P2-loss.217452067.e1','P2-loss.217452067','2026-11-21T19:21:07.510577Z','escalation_started','policy desk, version 1',NULL,'service');
INSERT INTO escalation_events VALUES('P2-loss.217452067.e2','P2-loss.217452067','2026-11-21T19:21:07.510577Z','step','step 1, immediate, due at 2026-11-21 19:21:07 UTC',NULL,'service');
INSERT INTO escalation_events VALUES('P1-loss.217452066.e1','P1-loss.217452066','2026-11-21T19:21:06.871566Z','escalation_started','policy desk, version 1',NULL,'service');
INSERT INTO escalation_events VALUES('P1-loss.217452066.e2','P1-loss.217452066','2026-11-21T19:21:06.871566Z','step','step 1, immediate, due at 2026-11-21 19:21:06 UTC',NULL,'service');
INSERT INTO escalation_events VALUES('n-e10381f1481214a220b27f8c91290c07.2','P1-loss.217452066','2026-11-21T19:21:07.757193Z','notification_sent','on-call@desk.example was told: Written to outbox/n-e10381f1481214a220b27f8c91290c07.eml; no SMTP_HOST is set.',NULL,'service');
INSERT INTO escalation_events VALUES('n-22049ed05145b97f66d2df505c93169b.2','P2-loss.217452067','2026-11-21T19:21:07.755088Z','notification_sent','on-call@desk.example was told: Written to outbox/n-22049ed05145b97f66d2df505c93169b.eml; no SMTP_HOST is set.',NULL,'service');
INSERT INTO escalation_events VALUES('P2-loss.217452067.a1','P2-loss.217452067','2026-11-21T19:21:07.442995Z','triggered','daily_pnl_pct is -0.1, below the limit -0.05',-0.10000000000000000555,'service');
INSERT INTO escalation_events VALUES('P1-loss.217452066.a1','P1-loss.217452066','2026-11-21T19:21:06.499795Z','triggered','daily_pnl_pct is -0.1, below the limit -0.05',-0.10000000000000000555,'service');
INSERT INTO escalation_events VALUES('n-ad44c7c07e7347c7c0b8f918d124da83.1','P3-loss.217452068','2026-11-21T19:21:08.769223Z','notification_queued','on-call@desk.example is to be told',NULL,'service');
INSERT INTO escalation_events VALUES('P3-loss.217452068.e1','P3-loss.217452068','2026-11-21T19:21:08.769223Z','escalation_started','policy desk, version 1',NULL,'service');
INSERT INTO escalation_events VALUES('P3-loss.217452068.e2','P3-loss.217452068','2026-11-21T19:21:08.769223Z','step','step 1, immediate, due at 2026-11-21 19:21:08 UTC',NULL,'service');
INSERT INTO escalation_events VALUES('n-ad44c7c07e7347c7c0b8f918d124da83.2','P3-loss.217452068','2026-11-21T19:21:08.957213Z','notification_sent','on-call@desk.example was told: Written to outbox/n-ad44c7c07e7347c7c0b8f918d124da83.eml; no SMTP_HOST is set.',NULL,'service');
INSERT INTO escalation_events VALUES('P3-loss.217452068.a1','P3-loss.217452068','2026-11-21T19:21:08.692992Z','triggered','daily_pnl_pct is -0.1, below the limit -0.05',-0.10000000000000000555,'service');
INSERT INTO escalation_events VALUES('P2-loss.217452067.e3','P2-loss.217452067','2026-11-21T19:21:45.083412Z','paused','1 steps ran; the next was due at 2026-11-21 19:36:07 UTC',NULL,'ann');
INSERT INTO escalation_events VALUES('n-c6d5848b951ea6dbe76c8f9abbb4fe73.1','P3-loss.217452068','2026-11-21T19:21:45.129717Z','notification_queued','on-call@desk.example is to be told',NULL,'ann');
INSERT INTO escalation_events VALUES('P3-loss.217452068.e3','P3-loss.217452068','2026-11-21T19:21:45.129717Z','cancelled','1 steps ran; the next was due at 2026-11-21 19:36:08 UTC',NULL,'ann');
INSERT INTO escalation_events VALUES('n-c6d5848b951ea6dbe76c8f9abbb4fe73.2','P3-loss.217452068','2026-11-21T19:21:45.148507Z','notification_sent','on-call@desk.example was told: Written to outbox/n-c6d5848b951ea6dbe76c8f9abbb4fe73.eml; no SMTP_HOST is set.',NULL,'service');
CREATE TABLE notification_templates (
  id         text primary key,
  channel    text not null,
  subject    text,
  body       text not null,
  version    integer not null,
  updated_at text not null,
  deleted_at text,
  changed_by text not null
);
CREATE TABLE notification_logs (
  id           text primary key,
  alert_id     text not null,
  portfolio_id text not null,
  step         integer,
  kind         text not null,
  channel      text not null,
  recipient    text not null,
  status       text not null,
  reason       text,
  attempts     text not null,
  created_at   text not null,
  sent_at      text,
  changed_by   text not null
);
INSERT INTO notification_logs VALUES('n-e10381f1481214a220b27f8c91290c07','P1-loss.217452066','P1',0,'triggered','email','on-call@desk.example','sent',NULL,'[{"at":"2026-11-21T19:21:07.618068+00:00","outcome":"sent","detail":"Written to outbox/n-e10381f1481214a220b27f8c91290c07.eml; no SMTP_HOST is set."}]','2026-11-21T19:21:06.871566Z','2026-11-21T19:21:07.757193Z','service');
INSERT INTO notification_logs VALUES('n-22049ed05145b97f66d2df505c93169b','P2-loss.217452067','P2',0,'triggered','email','on-call@desk.example','sent',NULL,'[{"at":"2026-11-21T19:21:07.6887485+00:00","outcome":"sent","detail":"Written to outbox/n-22049ed05145b97f66d2df505c93169b.eml; no SMTP_HOST is set."}]','2026-11-21T19:21:07.510577Z','2026-11-21T19:21:07.755088Z','service');
INSERT INTO notification_logs VALUES('n-ad44c7c07e7347c7c0b8f918d124da83','P3-loss.217452068','P3',0,'triggered','email','on-call@desk.example','sent',NULL,'[{"at":"2026-11-21T19:21:08.9325776+00:00","outcome":"sent","detail":"Written to outbox/n-ad44c7c07e7347c7c0b8f918d124da83.eml; no SMTP_HOST is set."}]','2026-11-21T19:21:08.769223Z','2026-11-21T19:21:08.957213Z','service');
INSERT INTO notification_logs VALUES('n-c6d5848b951ea6dbe76c8f9abbb4fe73','P3-loss.217452068','P3',NULL,'resolved','email','on-call@desk.example','sent',NULL,'[{"at":"2026-11-21T19:21:45.1441282+00:00","outcome":"sent","detail":"Written to outbox/n-c6d5848b951ea6dbe76c8f9abbb4fe73.eml; no SMTP_HOST is set."}]','2026-11-21T19:21:45.129717Z','2026-11-21T19:21:45.148507Z','service');
CREATE TABLE escalations (
  alert_id          text primary key,
  portfolio_id      text not null,
  severity          text not null,
  started_at        text not null,
  policy_id         text not null,
  policy_version    integer not null,
  step              integer not null,
  next_step_at      text,
  escalation_status text not null
);
INSERT INTO escalations VALUES('P2-loss.217452067','P2','critical','2026-11-21T19:21:07.442995Z','desk',1,1,NULL,'paused');
INSERT INTO escalations VALUES('P1-loss.217452066','P1','critical','2026-11-21T19:21:06.499795Z','desk',1,1,'2026-11-21T19:36:06.499795Z','running');
INSERT INTO escalations VALUES('P3-loss.217452068','P3','critical','2026-11-21T19:21:08.692992Z','desk',1,1,NULL,'cancelled');
CREATE TABLE audit_log (
  sequence      integer primary key,
  entry         text not null,
  previous_hash text not null,
  hash          text not null,
  written_at    text generated always as (json_extract(entry, '$.at')) virtual,
  actor         text generated always as (json_extract(entry, '$.actor')) virtual,
  entity        text generated always as (json_extract(entry, '$.entity')) virtual,
  entity_id     text generated always as (json_extract(entry, '$.entity_id')) virtual
);
INSERT INTO audit_log VALUES(1,'{"sequence":1,"at":"2026-11-21T19:21:02.915000Z","actor":"ann","entity":"escalation_rules","entity_id":"desk","action":"insert","after":{"id":"desk","severity":"critical","is_default":1,"initial_delay_minutes":0.0,"escalation_steps":"[{\"level\":\"immediate\",\"delay_minutes\":0,\"recipients\":[\"on-call@desk.example\"],\"notification_type\":\"email\"},{\"level\":\"management\",\"delay_minutes\":15,\"recipients\":[\"cro@desk.example\"],\"notification_type\":\"email\"}]","repeat_count":0,"ack_timeout_minutes":null,"version":1,"updated_at":"2026-11-21T19:21:02.740496Z","deleted_at":null,"changed_by":"ann"}}','0000000000000000000000000000000000000000000000000000000000000000','49debb5434083126bd8eb5ed5d4baed5b9cc1c6c05b65942f4470ce82bcb8d9b');
INSERT INTO audit_log VALUES(2,'{"sequence":2,"at":"2026-11-21T19:21:05.925000Z","actor":"ann","entity":"risk_alert_thresholds","entity_id":"P1-loss","action":"insert","after":{"id":"P1-loss","portfolio_id":"P1","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":null,"created_at":"2026-11-21T19:21:05.830395Z","updated_at":"2026-11-21T19:21:05.830395Z","deleted_at":null,"changed_by":"ann"}}','49debb5434083126bd8eb5ed5d4baed5b9cc1c6c05b65942f4470ce82bcb8d9b','17cae0a645d2dd7cfc463b0ddf69e49825c06c5149bbab5f8786d18f941f8515');
INSERT INTO audit_log VALUES(3,'{"sequence":3,"at":"2026-11-21T19:21:07.204000Z","actor":"ann","entity":"risk_alert_thresholds","entity_id":"P2-loss","action":"insert","after":{"id":"P2-loss","portfolio_id":"P2","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":null,"created_at":"2026-11-21T19:21:07.172179Z","updated_at":"2026-11-21T19:21:07.172179Z","deleted_at":null,"changed_by":"ann"}}','17cae0a645d2dd7cfc463b0ddf69e49825c06c5149bbab5f8786d18f941f8515','aa37b76a9428e510668cd24c95b2405cb335e3f2b4255cdcd0db40601861327a');
INSERT INTO audit_log VALUES(4,'{"sequence":4,"at":"2026-11-21T19:21:07.561000Z","actor":"service","entity":"notification_logs","entity_id":"n-e10381f1481214a220b27f8c91290c07","action":"insert","after":{"id":"n-e10381f1481214a220b27f8c91290c07","alert_id":"P1-loss.217452066","portfolio_id":"P1","step":0,"kind":"triggered","channel":"email","recipient":"on-call@desk.example","status":"queued","reason":null,"attempts":"[]","created_at":"2026-11-21T19:21:06.871566Z","sent_at":null,"changed_by":"service"}}','aa37b76a9428e510668cd24c95b2405cb335e3f2b4255cdcd0db40601861327a','37e0eda2bae5c581541e0bf121504a46a4df06e046f9a8b72c50ceafdc5c2a73');
INSERT INTO audit_log VALUES(5,'{"sequence":5,"at":"2026-11-21T19:21:07.561000Z","actor":"service","entity":"escalation_events","entity_id":"n-e10381f1481214a220b27f8c91290c07.1","action":"insert","after":{"id":"n-e10381f1481214a220b27f8c91290c07.1","alert_id":"P1-loss.217452066","happened_at":"2026-11-21T19:21:06.871566Z","kind":"notification_queued","text":"on-call@desk.example is to be told","value":null,"changed_by":"service"}}','37e0eda2bae5c581541e0bf121504a46a4df06e046f9a8b72c50ceafdc5c2a73','c50be23a815da080f76306bfa237949f874ecadd27a08b22942564f96421bd8f');
INSERT INTO audit_log VALUES(6,'{"sequence":6,"at":"2026-11-21T19:21:07.593000Z","actor":"service","entity":"notification_logs","entity_id":"n-22049ed05145b97f66d2df505c93169b","action":"insert","after":{"id":"n-22049ed05145b97f66d2df505c93169b","alert_id":"P2-loss.217452067","portfolio_id":"P2","step":0,"kind":"triggered","channel":"email","recipient":"on-call@desk.example","status":"queued","reason":null,"attempts":"[]","created_at":"2026-11-21T19:21:07.510577Z","sent_at":null,"changed_by":"service"}}','c50be23a815da080f76306bfa237949f874ecadd27a08b22942564f96421bd8f','49710f870081f49f9620d1b409d0e33542500f321f088e4fc3b969b5b77635d6');
INSERT INTO audit_log VALUES(7,'{"sequence":7,"at":"2026-11-21T19:21:07.593000Z","actor":"service","entity":"escalation_events","entity_id":"n-22049ed05145b97f66d2df505c93169b.1","action":"insert","after":{"id":"n-22049ed05145b97f66d2df505c93169b.1","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:07.510577Z","kind":"notification_queued","text":"on-call@desk.example is to be told","value":null,"changed_by":"service"}}','49710f870081f49f9620d1b409d0e33542500f321f088e4fc3b969b5b77635d6','2594585c25aa82917b319f242febcd03d4f0a0838ed67a9bc11b9337a25b0617');
INSERT INTO audit_log VALUES(8,'{"sequence":8,"at":"2026-11-21T19:21:07.686000Z","actor":"service","entity":"escalation_events","entity_id":"P2-loss.217452067.e1","action":"insert","after":{"id":"P2-loss.217452067.e1","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:07.510577Z","kind":"escalation_started","text":"policy desk, version 1","value":null,"changed_by":"service"}}','2594585c25aa82917b319f242febcd03d4f0a0838ed67a9bc11b9337a25b0617','6c7148de99a6c99e803901bbfb1f84189a25c7831d4fee469e80f2d7062e9a59');
INSERT INTO audit_log VALUES(9,'{"sequence":9,"at":"2026-11-21T19:21:07.686000Z","actor":"service","entity":"escalation_events","entity_id":"P2-loss.217452067.e2","action":"insert","after":{"id":"P2-loss.217452067.e2","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:07.510577Z","kind":"step","text":"step 1, immediate, due at 2026-11-21 19:21:07 UTC","value":null,"changed_by":"service"}}','6c7148de99a6c99e803901bbfb1f84189a25c7831d4fee469e80f2d7062e9a59','cb0dc63387787e06808a5998cf8d3c060f7bda8ea74cd3713e448ed6df28824f');
INSERT INTO audit_log VALUES(10,'{"sequence":10,"at":"2026-11-21T19:21:07.693000Z","actor":"service","entity":"escalation_events","entity_id":"P1-loss.217452066.e1","action":"insert","after":{"id":"P1-loss.217452066.e1","alert_id":"P1-loss.217452066","happened_at":"2026-11-21T19:21:06.871566Z","kind":"escalation_started","text":"policy desk, version 1","value":null,"changed_by":"service"}}','cb0dc63387787e06808a5998cf8d3c060f7bda8ea74cd3713e448ed6df28824f','c5994e684da116b338f32fd51fe8762d637cb5b4e276cf5fb8ec0f30ac1ddf37');
INSERT INTO audit_log VALUES(11,'{"sequence":11,"at":"2026-11-21T19:21:07.693000Z","actor":"service","entity":"escalation_events","entity_id":"P1-loss.217452066.e2","action":"insert","after":{"id":"P1-loss.217452066.e2","alert_id":"P1-loss.217452066","happened_at":"2026-11-21T19:21:06.871566Z","kind":"step","text":"step 1, immediate, due at 2026-11-21 19:21:06 UTC","value":null,"changed_by":"service"}}','c5994e684da116b338f32fd51fe8762d637cb5b4e276cf5fb8ec0f30ac1ddf37','f420f51a4cdc1362678b2608f049e5981aa8e2f8e606355b8ca22e08012a0ae3');
INSERT INTO audit_log VALUES(12,'{"sequence":12,"at":"2026-11-21T19:21:07.800000Z","actor":"service","entity":"notification_logs","entity_id":"n-e10381f1481214a220b27f8c91290c07","action":"update","after":{"id":"n-e10381f1481214a220b27f8c91290c07","alert_id":"P1-loss.217452066","portfolio_id":"P1","step":0,"kind":"triggered","channel":"email","recipient":"on-call@desk.example","status":"sent","reason":null,"attempts":"[{\"at\":\"2026-11-21T19:21:07.618068+00:00\",\"outcome\":\"sent\",\"detail\":\"Written to outbox/n-e10381f1481214a220b27f8c91290c07.eml; no SMTP_HOST is set.\"}]","created_at":"2026-11-21T19:21:06.871566Z","sent_at":"2026-11-21T19:21:07.757193Z","changed_by":"service"}}','f420f51a4cdc1362678b2608f049e5981aa8e2f8e606355b8ca22e08012a0ae3','38e788b2f014a72e0ea0e48e7a6354ff51645c85a729a9cc7f2a20d9f6fb4bc4');
INSERT INTO audit_log VALUES(13,'{"sequence":13,"at":"2026-11-21T19:21:07.800000Z","actor":"service","entity":"escalation_events","entity_id":"n-e10381f1481214a220b27f8c91290c07.2","action":"insert","after":{"id":"n-e10381f1481214a220b27f8c91290c07.2","alert_id":"P1-loss.217452066","happened_at":"2026-11-21T19:21:07.757193Z","kind":"notification_sent","text":"on-call@desk.example was told: Written to outbox/n-e10381f1481214a220b27f8c91290c07.eml; no SMTP_HOST is set.","value":null,"changed_by":"service"}}','38e788b2f014a72e0ea0e48e7a6354ff51645c85a729a9cc7f2a20d9f6fb4bc4','316305df2369c06cf5cc1259c221d4370c1119a559e889cac4d62fa0e091093d');
INSERT INTO audit_log VALUES(14,'{"sequence":14,"at":"2026-11-21T19:21:07.810000Z","actor":"service","entity":"notification_logs","entity_id":"n-22049ed05145b97f66d2df505c93169b","action":"update","after":{"id":"n-22049ed05145b97f66d2df505c93169b","alert_id":"P2-loss.217452067","portfolio_id":"P2","step":0,"kind":"triggered","channel":"email","recipient":"on-call@desk.example","status":"sent","reason":null,"attempts":"[{\"at\":\"2026-11-21T19:21:07.6887485+00:00\",\"outcome\":\"sent\",\"detail\":\"Written to outbox/n-22049ed05145b97f66d2df505c93169b.eml; no SMTP_HOST is set.\"}]","created_at":"2026-11-21T19:21:07.510577Z","sent_at":"2026-11-21T19:21:07.755088Z","changed_by":"service"}}','316305df2369c06cf5cc1259c221d4370c1119a559e889cac4d62fa0e091093d','0f962896639a2c1cbb2baabfd4b4d10a8254000533ebad2b50d529febda6b636');
INSERT INTO audit_log VALUES(15,'{"sequence":15,"at":"2026-11-21T19:21:07.810000Z","actor":"service","entity":"escalation_events","entity_id":"n-22049ed05145b97f66d2df505c93169b.2","action":"insert","after":{"id":"n-22049ed05145b97f66d2df505c93169b.2","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:07.755088Z","kind":"notification_sent","text":"on-call@desk.example was told: Written to outbox/n-22049ed05145b97f66d2df505c93169b.eml; no SMTP_HOST is set.","value":null,"changed_by":"service"}}','0f962896639a2c1cbb2baabfd4b4d10a8254000533ebad2b50d529febda6b636','c74abc28c0e93a3c2b8a54306f66c9ee491c3ebb8613a3c456f4e36b91d3d703');
INSERT INTO audit_log VALUES(16,'{"sequence":16,"at":"2026-11-21T19:21:07.857000Z","actor":"service","entity":"risk_alerts","entity_id":"P2-loss.217452067","action":"insert","after":{"id":"P2-loss.217452067","portfolio_id":"P2","threshold_id":"P2-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":"-0.05","current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:07.442995Z","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"changed_by":"service"}}','c74abc28c0e93a3c2b8a54306f66c9ee491c3ebb8613a3c456f4e36b91d3d703','9cd72628af48a7a75c508288752480123a59557d423f4a9611287b85a0540660');
INSERT INTO audit_log VALUES(17,'{"sequence":17,"at":"2026-11-21T19:21:07.857000Z","actor":"service","entity":"escalation_events","entity_id":"P2-loss.217452067.a1","action":"insert","after":{"id":"P2-loss.217452067.a1","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:07.442995Z","kind":"triggered","text":"daily_pnl_pct is -0.1, below the limit -0.05","value":-0.1,"changed_by":"service"}}','9cd72628af48a7a75c508288752480123a59557d423f4a9611287b85a0540660','68458b7b441aae2a86b76fa647733386d130a2016be2a410dbb3adc65737cf38');
INSERT INTO audit_log VALUES(18,'{"sequence":18,"at":"2026-11-21T19:21:07.857000Z","actor":"service","entity":"risk_alerts","entity_id":"P1-loss.217452066","action":"insert","after":{"id":"P1-loss.217452066","portfolio_id":"P1","threshold_id":"P1-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":"-0.05","current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:06.499795Z","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"changed_by":"service"}}','68458b7b441aae2a86b76fa647733386d130a2016be2a410dbb3adc65737cf38','a0aa693c1528fefdb63cb1b66eb260bee8ea5f74c4d92701ccbe4895fc4ee525');
INSERT INTO audit_log VALUES(19,'{"sequence":19,"at":"2026-11-21T19:21:07.858000Z","actor":"service","entity":"escalation_events","entity_id":"P1-loss.217452066.a1","action":"insert","after":{"id":"P1-loss.217452066.a1","alert_id":"P1-loss.217452066","happened_at":"2026-11-21T19:21:06.499795Z","kind":"triggered","text":"daily_pnl_pct is -0.1, below the limit -0.05","value":-0.1,"changed_by":"service"}}','a0aa693c1528fefdb63cb1b66eb260bee8ea5f74c4d92701ccbe4895fc4ee525','0963fe696b7261b3f16a6e50f219669da6ac080aa8badcfcf7416066ccb465b2');
INSERT INTO audit_log VALUES(20,'{"sequence":20,"at":"2026-11-21T19:21:07.912000Z","actor":"service","entity":"risk_alert_thresholds","entity_id":"P2-loss","action":"update","after":{"id":"P2-loss","portfolio_id":"P2","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":"P2-loss.217452067","created_at":"2026-11-21T19:21:07.172179Z","updated_at":"2026-11-21T19:21:07.172179Z","deleted_at":null,"changed_by":"service"}}','0963fe696b7261b3f16a6e50f219669da6ac080aa8badcfcf7416066ccb465b2','f864162c773f7559c38c6aea24c3791b07904fcf10efb1a75c1712c72e1d3658');
INSERT INTO audit_log VALUES(21,'{"sequence":21,"at":"2026-11-21T19:21:07.913000Z","actor":"service","entity":"risk_alert_thresholds","entity_id":"P1-loss","action":"update","after":{"id":"P1-loss","portfolio_id":"P1","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":"P1-loss.217452066","created_at":"2026-11-21T19:21:05.830395Z","updated_at":"2026-11-21T19:21:05.830395Z","deleted_at":null,"changed_by":"service"}}','f864162c773f7559c38c6aea24c3791b07904fcf10efb1a75c1712c72e1d3658','3c271fdab967832112db51b0b78b3179990c9a3e4c30b3d3faebf437a2476bdf');
INSERT INTO audit_log VALUES(22,'{"sequence":22,"at":"2026-11-21T19:21:08.304000Z","actor":"ann","entity":"risk_alert_thresholds","entity_id":"P3-loss","action":"insert","after":{"id":"P3-loss","portfolio_id":"P3","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":null,"created_at":"2026-11-21T19:21:08.261335Z","updated_at":"2026-11-21T19:21:08.261335Z","deleted_at":null,"changed_by":"ann"}}','3c271fdab967832112db51b0b78b3179990c9a3e4c30b3d3faebf437a2476bdf','6f7577e6f9d1e3e30f51548d9d0f9a2357db6d81f952a2641db6a2fc102d59b8');
INSERT INTO audit_log VALUES(23,'{"sequence":23,"at":"2026-11-21T19:21:08.852000Z","actor":"service","entity":"notification_logs","entity_id":"n-ad44c7c07e7347c7c0b8f918d124da83","action":"insert","after":{"id":"n-ad44c7c07e7347c7c0b8f918d124da83","alert_id":"P3-loss.217452068","portfolio_id":"P3","step":0,"kind":"triggered","channel":"email","recipient":"on-call@desk.example","status":"queued","reason":null,"attempts":"[]","created_at":"2026-11-21T19:21:08.769223Z","sent_at":null,"changed_by":"service"}}','6f7577e6f9d1e3e30f51548d9d0f9a2357db6d81f952a2641db6a2fc102d59b8','7ddd4a7bc1d5ca9d1c86aa6c841fe601c41bca07c7b5b7785b523aae4765ca89');
INSERT INTO audit_log VALUES(24,'{"sequence":24,"at":"2026-11-21T19:21:08.852000Z","actor":"service","entity":"escalation_events","entity_id":"n-ad44c7c07e7347c7c0b8f918d124da83.1","action":"insert","after":{"id":"n-ad44c7c07e7347c7c0b8f918d124da83.1","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:08.769223Z","kind":"notification_queued","text":"on-call@desk.example is to be told","value":null,"changed_by":"service"}}','7ddd4a7bc1d5ca9d1c86aa6c841fe601c41bca07c7b5b7785b523aae4765ca89','079a182ecdb8bd8302a890a42c92344313b9eba242feae87a577e54af8ce180e');
INSERT INTO audit_log VALUES(25,'{"sequence":25,"at":"2026-11-21T19:21:08.937000Z","actor":"service","entity":"escalation_events","entity_id":"P3-loss.217452068.e1","action":"insert","after":{"id":"P3-loss.217452068.e1","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:08.769223Z","kind":"escalation_started","text":"policy desk, version 1","value":null,"changed_by":"service"}}','079a182ecdb8bd8302a890a42c92344313b9eba242feae87a577e54af8ce180e','4f7a1f5378ef6c8e30b3fdf9b92682ad207ea3ab14058a929af17e609f77c149');
INSERT INTO audit_log VALUES(26,'{"sequence":26,"at":"2026-11-21T19:21:08.937000Z","actor":"service","entity":"escalation_events","entity_id":"P3-loss.217452068.e2","action":"insert","after":{"id":"P3-loss.217452068.e2","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:08.769223Z","kind":"step","text":"step 1, immediate, due at 2026-11-21 19:21:08 UTC","value":null,"changed_by":"service"}}','4f7a1f5378ef6c8e30b3fdf9b92682ad207ea3ab14058a929af17e609f77c149','96db87b8cdfe4a59ce45d2258b3a7eda1d9feeb4b48ba3e0243e65742b711900');
INSERT INTO audit_log VALUES(27,'{"sequence":27,"at":"2026-11-21T19:21:08.976000Z","actor":"service","entity":"notification_logs","entity_id":"n-ad44c7c07e7347c7c0b8f918d124da83","action":"update","after":{"id":"n-ad44c7c07e7347c7c0b8f918d124da83","alert_id":"P3-loss.217452068","portfolio_id":"P3","step":0,"kind":"triggered","channel":"email","recipient":"on-call@desk.example","status":"sent","reason":null,"attempts":"[{\"at\":\"2026-11-21T19:21:08.9325776+00:00\",\"outcome\":\"sent\",\"detail\":\"Written to outbox/n-ad44c7c07e7347c7c0b8f918d124da83.eml; no SMTP_HOST is set.\"}]","created_at":"2026-11-21T19:21:08.769223Z","sent_at":"2026-11-21T19:21:08.957213Z","changed_by":"service"}}','96db87b8cdfe4a59ce45d2258b3a7eda1d9feeb4b48ba3e0243e65742b711900','0ac3af5d4d040ad2090d7de52327c03d75717506cd99dd64af8dda2bc009244e');
INSERT INTO audit_log VALUES(28,'{"sequence":28,"at":"2026-11-21T19:21:08.976000Z","actor":"service","entity":"escalation_events","entity_id":"n-ad44c7c07e7347c7c0b8f918d124da83.2","action":"insert","after":{"id":"n-ad44c7c07e7347c7c0b8f918d124da83.2","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:08.957213Z","kind":"notification_sent","text":"on-call@desk.example was told: Written to outbox/n-ad44c7c07e7347c7c0b8f918d124da83.eml; no SMTP_HOST is set.","value":null,"changed_by":"service"}}','0ac3af5d4d040ad2090d7de52327c03d75717506cd99dd64af8dda2bc009244e','40597f5aa4555e7d106a8e5dea8c192f2870eed1063ebcee9dbf43af91b52733');
INSERT INTO audit_log VALUES(29,'{"sequence":29,"at":"2026-11-21T19:21:09.000000Z","actor":"service","entity":"risk_alerts","entity_id":"P3-loss.217452068","action":"insert","after":{"id":"P3-loss.217452068","portfolio_id":"P3","threshold_id":"P3-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"triggered","severity":"critical","description":"loss of the day","threshold_value":"-0.05","current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:08.692992Z","acknowledged_at":null,"acknowledged_by":null,"resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"changed_by":"service"}}','40597f5aa4555e7d106a8e5dea8c192f2870eed1063ebcee9dbf43af91b52733','a38e9a491f75b1b90b3e15c9d784022d10d700f721273c6015f0caf93b3ed68a');
INSERT INTO audit_log VALUES(30,'{"sequence":30,"at":"2026-11-21T19:21:09.001000Z","actor":"service","entity":"escalation_events","entity_id":"P3-loss.217452068.a1","action":"insert","after":{"id":"P3-loss.217452068.a1","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:08.692992Z","kind":"triggered","text":"daily_pnl_pct is -0.1, below the limit -0.05","value":-0.1,"changed_by":"service"}}','a38e9a491f75b1b90b3e15c9d784022d10d700f721273c6015f0caf93b3ed68a','3302babb90ef19f417dd9d99e07972694eea102967a5d7a3cddc413006e4801e');
INSERT INTO audit_log VALUES(31,'{"sequence":31,"at":"2026-11-21T19:21:09.040000Z","actor":"service","entity":"risk_alert_thresholds","entity_id":"P3-loss","action":"update","after":{"id":"P3-loss","portfolio_id":"P3","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":"P3-loss.217452068","created_at":"2026-11-21T19:21:08.261335Z","updated_at":"2026-11-21T19:21:08.261335Z","deleted_at":null,"changed_by":"service"}}','3302babb90ef19f417dd9d99e07972694eea102967a5d7a3cddc413006e4801e','51bf7096e76a95cb891ada25d46dd0a6e95f7f61541f98553a4a68498c2f7c5c');
INSERT INTO audit_log VALUES(32,'{"sequence":32,"at":"2026-11-21T19:21:45.087000Z","actor":"ann","entity":"escalation_events","entity_id":"P2-loss.217452067.e3","action":"insert","after":{"id":"P2-loss.217452067.e3","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:45.083412Z","kind":"paused","text":"1 steps ran; the next was due at 2026-11-21 19:36:07 UTC","value":null,"changed_by":"ann"}}','51bf7096e76a95cb891ada25d46dd0a6e95f7f61541f98553a4a68498c2f7c5c','9f2ce0a2643e0462ac41ba56037ae9f32d0e998f60cb0c86e002f505d7997203');
INSERT INTO audit_log VALUES(33,'{"sequence":33,"at":"2026-11-21T19:21:45.094000Z","actor":"ann","entity":"risk_alerts","entity_id":"P2-loss.217452067","action":"update","after":{"id":"P2-loss.217452067","portfolio_id":"P2","threshold_id":"P2-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"acknowledged","severity":"critical","description":"loss of the day","threshold_value":"-0.05","current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:07.442995Z","acknowledged_at":"2026-11-21T19:21:45.075152Z","acknowledged_by":"ann","resolved_at":null,"resolution":null,"resolved_by":null,"snoozed_until":null,"changed_by":"ann"}}','9f2ce0a2643e0462ac41ba56037ae9f32d0e998f60cb0c86e002f505d7997203','9cc836a9ed35325117db43a4189c74482e0f68878faaf3410e897419181730c1');
INSERT INTO audit_log VALUES(34,'{"sequence":34,"at":"2026-11-21T19:21:45.095000Z","actor":"ann","entity":"alert_acknowledgments","entity_id":"P2-loss.217452067.a2","action":"insert","after":{"id":"P2-loss.217452067.a2","alert_id":"P2-loss.217452067","happened_at":"2026-11-21T19:21:45.075152Z","kind":"acknowledged","text":"ann has it: seen","user_name":"ann","value":null,"changed_by":"ann"}}','9cc836a9ed35325117db43a4189c74482e0f68878faaf3410e897419181730c1','25910cc7cad700cf206a10d90ab13f0567e9b6a9b7bc86ff1b598856204c1d55');
INSERT INTO audit_log VALUES(35,'{"sequence":35,"at":"2026-11-21T19:21:45.140000Z","actor":"ann","entity":"notification_logs","entity_id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73","action":"insert","after":{"id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73","alert_id":"P3-loss.217452068","portfolio_id":"P3","step":null,"kind":"resolved","channel":"email","recipient":"on-call@desk.example","status":"queued","reason":null,"attempts":"[]","created_at":"2026-11-21T19:21:45.129717Z","sent_at":null,"changed_by":"ann"}}','25910cc7cad700cf206a10d90ab13f0567e9b6a9b7bc86ff1b598856204c1d55','e467c9db6418f0e0e29c0fa774783cd4a0edb13e283245505646b74f3bd7c01f');
INSERT INTO audit_log VALUES(36,'{"sequence":36,"at":"2026-11-21T19:21:45.141000Z","actor":"ann","entity":"escalation_events","entity_id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73.1","action":"insert","after":{"id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73.1","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:45.129717Z","kind":"notification_queued","text":"on-call@desk.example is to be told","value":null,"changed_by":"ann"}}','e467c9db6418f0e0e29c0fa774783cd4a0edb13e283245505646b74f3bd7c01f','232fcea95543226a25b71dc6f4cff43c280420da7d39f751e8757d1cda172a99');
INSERT INTO audit_log VALUES(37,'{"sequence":37,"at":"2026-11-21T19:21:45.144000Z","actor":"ann","entity":"escalation_events","entity_id":"P3-loss.217452068.e3","action":"insert","after":{"id":"P3-loss.217452068.e3","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:45.129717Z","kind":"cancelled","text":"1 steps ran; the next was due at 2026-11-21 19:36:08 UTC","value":null,"changed_by":"ann"}}','232fcea95543226a25b71dc6f4cff43c280420da7d39f751e8757d1cda172a99','dd67feb16d9bd730f430fdee2a592c59d1c28e6b5890521142cdd46514d5c953');
INSERT INTO audit_log VALUES(38,'{"sequence":38,"at":"2026-11-21T19:21:45.150000Z","actor":"service","entity":"notification_logs","entity_id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73","action":"update","after":{"id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73","alert_id":"P3-loss.217452068","portfolio_id":"P3","step":null,"kind":"resolved","channel":"email","recipient":"on-call@desk.example","status":"sent","reason":null,"attempts":"[{\"at\":\"2026-11-21T19:21:45.1441282+00:00\",\"outcome\":\"sent\",\"detail\":\"Written to outbox/n-c6d5848b951ea6dbe76c8f9abbb4fe73.eml; no SMTP_HOST is set.\"}]","created_at":"2026-11-21T19:21:45.129717Z","sent_at":"2026-11-21T19:21:45.148507Z","changed_by":"service"}}','dd67feb16d9bd730f430fdee2a592c59d1c28e6b5890521142cdd46514d5c953','2de38b5984b29f1763886c186c94b75e8e1ead18d73308ed6d75f69f6f78ab0e');
INSERT INTO audit_log VALUES(39,'{"sequence":39,"at":"2026-11-21T19:21:45.150000Z","actor":"service","entity":"escalation_events","entity_id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73.2","action":"insert","after":{"id":"n-c6d5848b951ea6dbe76c8f9abbb4fe73.2","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:45.148507Z","kind":"notification_sent","text":"on-call@desk.example was told: Written to outbox/n-c6d5848b951ea6dbe76c8f9abbb4fe73.eml; no SMTP_HOST is set.","value":null,"changed_by":"service"}}','2de38b5984b29f1763886c186c94b75e8e1ead18d73308ed6d75f69f6f78ab0e','b791e7657c2f6a67c49373923fa4a2d3693ba4130a2c3f24ac178d83591aa77e');
INSERT INTO audit_log VALUES(40,'{"sequence":40,"at":"2026-11-21T19:21:45.159000Z","actor":"ann","entity":"risk_alerts","entity_id":"P3-loss.217452068","action":"update","after":{"id":"P3-loss.217452068","portfolio_id":"P3","threshold_id":"P3-loss","metric_type":"daily_pnl_pct","comparison_type":"less_than","status":"resolved","severity":"critical","description":"loss of the day","threshold_value":"-0.05","current_value":-0.1,"peak_value":-0.1,"triggered_at":"2026-11-21T19:21:08.692992Z","acknowledged_at":null,"acknowledged_by":null,"resolved_at":"2026-11-21T19:21:45.118565Z","resolution":"manual","resolved_by":"ann","snoozed_until":null,"changed_by":"ann"}}','b791e7657c2f6a67c49373923fa4a2d3693ba4130a2c3f24ac178d83591aa77e','ecd0632b4573d40a1e5bd4595573af2cd46a0155828f104a90d7bc0f8dda5fa3');
INSERT INTO audit_log VALUES(41,'{"sequence":41,"at":"2026-11-21T19:21:45.159000Z","actor":"ann","entity":"alert_acknowledgments","entity_id":"P3-loss.217452068.a2","action":"insert","after":{"id":"P3-loss.217452068.a2","alert_id":"P3-loss.217452068","happened_at":"2026-11-21T19:21:45.118565Z","kind":"resolved","text":"ann: resolved by hand: hedged","user_name":"ann","value":-0.1,"changed_by":"ann"}}','ecd0632b4573d40a1e5bd4595573af2cd46a0155828f104a90d7bc0f8dda5fa3','e0179fc3c226819c03cba889522e835c4d7fe993c63dae9479a61b2682c5a473');
INSERT INTO audit_log VALUES(42,'{"sequence":42,"at":"2026-11-21T19:21:45.163000Z","actor":"ann","entity":"risk_alert_thresholds","entity_id":"P3-loss","action":"update","after":{"id":"P3-loss","portfolio_id":"P3","metric_type":"daily_pnl_pct","comparison_type":"less_than","threshold_value":"-0.05","severity":"critical","description":"loss of the day","clear_value":null,"pending_for_seconds":0.0,"clear_for_seconds":0.0,"stale_after_seconds":null,"reminder_minutes":null,"escalation_policy_id":null,"enabled":1,"version":1,"open_alert_id":null,"created_at":"2026-11-21T19:21:08.261335Z","updated_at":"2026-11-21T19:21:08.261335Z","deleted_at":null,"changed_by":"ann"}}','e0179fc3c226819c03cba889522e835c4d7fe993c63dae9479a61b2682c5a473','0cfd61cfc625977aa6b4cfdf22f4ea1009aae2bdf8ea532eeff8715e17111918');
CREATE TABLE audit_head (
  id       integer primary key check (id = 1),
  sequence integer not null,
  hash     text not null
);
INSERT INTO audit_head VALUES(1,42,'0cfd61cfc625977aa6b4cfdf22f4ea1009aae2bdf8ea532eeff8715e17111918');
CREATE INDEX wakeups_due on wakeups (due_at);
CREATE INDEX portfolios_benchmark on portfolios (benchmark);
CREATE INDEX positions_symbol on positions (symbol, portfolio_id);
CREATE INDEX executions_newest on executions (portfolio_id, executed_at desc, execution_id desc);
CREATE INDEX daily_closes_version on daily_closes (version);
CREATE INDEX risk_metrics_history_time on risk_metrics_history (portfolio_id, as_of, sequence);
CREATE INDEX risk_alert_thresholds_portfolio on risk_alert_thresholds (portfolio_id, id);
CREATE INDEX risk_alerts_newest on risk_alerts (triggered_at desc, id desc);
CREATE INDEX risk_alerts_portfolio on risk_alerts (portfolio_id, triggered_at desc, id desc);
CREATE INDEX risk_alerts_status on risk_alerts (status, triggered_at desc, id desc);
CREATE INDEX risk_alerts_severity on risk_alerts (severity, triggered_at desc, id desc);
CREATE INDEX risk_alerts_metric on risk_alerts (metric_type, triggered_at desc, id desc);
CREATE INDEX alert_acknowledgments_alert on alert_acknowledgments (alert_id, happened_at);
CREATE INDEX escalation_events_alert on escalation_events (alert_id, happened_at);
CREATE INDEX notification_logs_newest on notification_logs (created_at desc, id desc);
CREATE INDEX notification_logs_alert on notification_logs (alert_id, created_at desc, id desc);
CREATE INDEX notification_logs_status on notification_logs (status, created_at desc, id desc);
CREATE INDEX escalations_newest on escalations (started_at desc, alert_id desc);
CREATE INDEX escalations_status on escalations (escalation_status, started_at desc, alert_id desc);
CREATE INDEX audit_log_time on audit_log (written_at);
CREATE INDEX audit_log_entity on audit_log (entity, entity_id, sequence);
CREATE INDEX audit_log_actor on audit_log (actor, sequence);
CREATE TRIGGER audit_log_no_update before update on audit_log
begin
  select raise(abort, 'audit_log is only ever appended to');
end;
CREATE TRIGGER audit_log_no_delete before delete on audit_log
begin
  select raise(abort, 'audit_log is only ever appended to');
end;
CREATE VIEW audit_entries as
  select entity, entity_id, actor, '' as action, '' as after from audit_log where false;
CREATE TRIGGER audit_entries_insert instead of insert on audit_entries when new.after is null or new.after is not (
  select json_extract(log.entry, '$.after') from audit_log log
  where log.entity = new.entity and log.entity_id = new.entity_id order by log.sequence desc limit 1)
begin
  insert into audit_log (sequence, entry, previous_hash, hash)
    select next.sequence, next.entry, next.previous_hash, sha256_hex(next.previous_hash || next.entry)
    from (
      select head.sequence + 1 as sequence, head.hash as previous_hash, json_object(
        'sequence', head.sequence + 1,
        'at', strftime('%Y-%m-%dT%H:%M:%f', 'now') || '000Z',
        'actor', new.actor,
        'entity', new.entity,
        'entity_id', new.entity_id,
        'action', new.action,
        'after', json(new.after)) as entry
      from audit_head head where head.id = 1) next;
  update audit_head set
    hash = (select log.hash from audit_log log where log.sequence = audit_head.sequence + 1),
    sequence = sequence + 1
  where id = 1;
end;
CREATE TRIGGER risk_alert_thresholds_insert after insert on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'metric_type', new.metric_type,
      'comparison_type', new.comparison_type, 'threshold_value', new.threshold_value, 'severity', new.severity,
      'description', new.description, 'clear_value', new.clear_value, 'pending_for_seconds', new.pending_for_seconds,
      'clear_for_seconds', new.clear_for_seconds, 'stale_after_seconds', new.stale_after_seconds,
      'reminder_minutes', new.reminder_minutes, 'escalation_policy_id', new.escalation_policy_id,
      'enabled', new.enabled, 'version', new.version, 'open_alert_id', new.open_alert_id,
      'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER risk_alert_thresholds_update after update on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'metric_type', new.metric_type,
      'comparison_type', new.comparison_type, 'threshold_value', new.threshold_value, 'severity', new.severity,
      'description', new.description, 'clear_value', new.clear_value, 'pending_for_seconds', new.pending_for_seconds,
      'clear_for_seconds', new.clear_for_seconds, 'stale_after_seconds', new.stale_after_seconds,
      'reminder_minutes', new.reminder_minutes, 'escalation_policy_id', new.escalation_policy_id,
      'enabled', new.enabled, 'version', new.version, 'open_alert_id', new.open_alert_id,
      'created_at', new.created_at, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER risk_alert_thresholds_delete after delete on risk_alert_thresholds
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alert_thresholds', old.id, 'deleted by hand', 'delete', null);
end;
CREATE TRIGGER risk_alerts_insert after insert on risk_alerts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alerts', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'threshold_id', new.threshold_id,
      'metric_type', new.metric_type, 'comparison_type', new.comparison_type, 'status', new.status,
      'severity', new.severity, 'description', new.description, 'threshold_value', new.threshold_value,
      'current_value', new.current_value, 'peak_value', new.peak_value, 'triggered_at', new.triggered_at,
      'acknowledged_at', new.acknowledged_at, 'acknowledged_by', new.acknowledged_by, 'resolved_at', new.resolved_at,
      'resolution', new.resolution, 'resolved_by', new.resolved_by, 'snoozed_until', new.snoozed_until,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER risk_alerts_update after update on risk_alerts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alerts', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'portfolio_id', new.portfolio_id, 'threshold_id', new.threshold_id,
      'metric_type', new.metric_type, 'comparison_type', new.comparison_type, 'status', new.status,
      'severity', new.severity, 'description', new.description, 'threshold_value', new.threshold_value,
      'current_value', new.current_value, 'peak_value', new.peak_value, 'triggered_at', new.triggered_at,
      'acknowledged_at', new.acknowledged_at, 'acknowledged_by', new.acknowledged_by, 'resolved_at', new.resolved_at,
      'resolution', new.resolution, 'resolved_by', new.resolved_by, 'snoozed_until', new.snoozed_until,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER risk_alerts_delete after delete on risk_alerts
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'risk_alerts', old.id, 'deleted by hand', 'delete', null);
end;
CREATE TRIGGER alert_acknowledgments_insert after insert on alert_acknowledgments
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_acknowledgments', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'user_name', new.user_name, 'value', new.value, 'changed_by', new.changed_by));
end;
CREATE TRIGGER alert_acknowledgments_update after update on alert_acknowledgments
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_acknowledgments', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'user_name', new.user_name, 'value', new.value, 'changed_by', new.changed_by));
end;
CREATE TRIGGER alert_acknowledgments_delete after delete on alert_acknowledgments
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'alert_acknowledgments', old.id, 'deleted by hand', 'delete', null);
end;
CREATE TRIGGER escalation_rules_insert after insert on escalation_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_rules', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'severity', new.severity, 'is_default', new.is_default,
      'initial_delay_minutes', new.initial_delay_minutes, 'escalation_steps', new.escalation_steps,
      'repeat_count', new.repeat_count, 'ack_timeout_minutes', new.ack_timeout_minutes, 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;
CREATE TRIGGER escalation_rules_update after update on escalation_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_rules', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'severity', new.severity, 'is_default', new.is_default,
      'initial_delay_minutes', new.initial_delay_minutes, 'escalation_steps', new.escalation_steps,
      'repeat_count', new.repeat_count, 'ack_timeout_minutes', new.ack_timeout_minutes, 'version', new.version,
      'updated_at', new.updated_at, 'deleted_at', new.deleted_at, 'changed_by', new.changed_by));
end;
CREATE TRIGGER escalation_rules_delete after delete on escalation_rules
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_rules', old.id, 'deleted by hand', 'delete', null);
end;
CREATE TRIGGER escalation_events_insert after insert on escalation_events
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_events', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'value', new.value, 'changed_by', new.changed_by));
end;
CREATE TRIGGER escalation_events_update after update on escalation_events
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_events', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'alert_id', new.alert_id, 'happened_at', new.happened_at, 'kind', new.kind,
      'text', new.text, 'value', new.value, 'changed_by', new.changed_by));
end;
CREATE TRIGGER escalation_events_delete after delete on escalation_events
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'escalation_events', old.id, 'deleted by hand', 'delete', null);
end;
CREATE TRIGGER notification_templates_insert after insert on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'channel', new.channel, 'subject', new.subject, 'body', new.body,
      'version', new.version, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER notification_templates_update after update on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'channel', new.channel, 'subject', new.subject, 'body', new.body,
      'version', new.version, 'updated_at', new.updated_at, 'deleted_at', new.deleted_at,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER notification_templates_delete after delete on notification_templates
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_templates', old.id, 'deleted by hand', 'delete', null);
end;
CREATE TRIGGER notification_logs_insert after insert on notification_logs
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_logs', new.id, new.changed_by, 'insert',
    json_object('id', new.id, 'alert_id', new.alert_id, 'portfolio_id', new.portfolio_id, 'step', new.step,
      'kind', new.kind, 'channel', new.channel, 'recipient', new.recipient, 'status', new.status,
      'reason', new.reason, 'attempts', new.attempts, 'created_at', new.created_at, 'sent_at', new.sent_at,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER notification_logs_update after update on notification_logs
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_logs', new.id, new.changed_by, 'update',
    json_object('id', new.id, 'alert_id', new.alert_id, 'portfolio_id', new.portfolio_id, 'step', new.step,
      'kind', new.kind, 'channel', new.channel, 'recipient', new.recipient, 'status', new.status,
      'reason', new.reason, 'attempts', new.attempts, 'created_at', new.created_at, 'sent_at', new.sent_at,
      'changed_by', new.changed_by));
end;
CREATE TRIGGER notification_logs_delete after delete on notification_logs
begin
  insert into audit_entries (entity, entity_id, actor, action, after) values (
    'notification_logs', old.id, 'deleted by hand', 'delete', null);
end;
COMMIT;
