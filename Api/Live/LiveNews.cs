using System.Text.Json.Serialization;
using Risk.Api.Endpoints.Alerts;
using Risk.Api.Endpoints.Notifications;
using Risk.Api.Endpoints.Portfolios;

namespace Risk.Api.Live;

/// <summary>What live clients are told, by its <c>type</c>.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(SnapshotResponse), "risk_metrics_update")]
[JsonDerivedType(typeof(AlertOpenedNews), "new_alert")]
[JsonDerivedType(typeof(AlertChangedNews), "alert_updated")]
[JsonDerivedType(typeof(StepNews), "escalation")]
[JsonDerivedType(typeof(DeliveryNews), "notification")]
[JsonDerivedType(typeof(SystemNews), "system")]
[JsonDerivedType(typeof(PongNews), "pong")]
public abstract record LiveNews;

/// <summary>An alert opened.</summary>
public sealed record AlertOpenedNews(AlertResponse Alert) : LiveNews;

/// <summary>An alert changed or resolved.</summary>
public sealed record AlertChangedNews(AlertResponse Alert) : LiveNews;

/// <summary>A step of an escalation ran.</summary>
/// <param name="Step">How many have run.</param>
public sealed record StepNews(string AlertId, int Step, string Level) : LiveNews;

/// <summary>A message was put into the outbox, sent, or given up.</summary>
public sealed record DeliveryNews(NotificationResponse Notification) : LiveNews;

/// <summary>Something about the service or the connection.</summary>
/// <param name="Event">
/// dead_letter and others of the service; events_lost, news_resumed (get the state again), not_found, bad_request,
/// unavailable of the connection.
/// </param>
public sealed record SystemNews(string Event, string Detail) : LiveNews;

/// <summary>The answer to a ping.</summary>
public sealed record PongNews : LiveNews;
