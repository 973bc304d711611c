using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Risk.Api.Security;

namespace Risk.Api.OpenApi;

/// <summary>What holds for the whole document.</summary>
internal sealed class OverviewTransformer : IOpenApiDocumentTransformer
{
    private const string Text = """
        Real-time portfolio risk. JSON is in snake_case, times are ISO 8601 in UTC, decimals are exact. Losses are
        negative. A metric that is undefined is null. Unknown fields and query parameters are refused. Errors are
        RFC 9457 problems; nothing is stored when a request is refused. Bodies may have up to 8 MiB.

        Live news: SignalR at `/hubs/risk` (call `Subscribe` and `Unsubscribe` with an id, an array of ids or `"*"`;
        every message comes to the client method `message`), a plain WebSocket at `/ws/risk` and `/ws/portfolio/{id}`
        (send `{"action":"subscribe","portfolio_ids":["P1"]}`, `unsubscribe` or `ping`), server-sent events at
        `/api/metrics/stream`. All send the same messages, told apart by `type`: `risk_metrics_update` (a snapshot),
        `new_alert`, `alert_updated`, `escalation`, `notification`, `system`. On subscribing the current snapshot
        comes at once; after a gap in `sequence`, or a `system` message `events_lost` or `news_resumed`, get the state
        again.

        Roles: `viewer` reads, `risk_manager` also changes portfolios, limits, alerts and market data, `admin` also
        changes escalation policies. A token with a `portfolios` claim sees only those; others answer 404.
        """;

    public Task TransformAsync(
        OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Info = new() { Title = "Orleans.Risk", Version = "v1", Description = Text };
        document.Servers = [];
        document.AddComponent(CallerIdentity.Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "JWT",
            Description =
                "HS256. Claims: sub, role (viewer, risk_manager, admin), exp, optional portfolios (array of ids).",
        });
        return Task.CompletedTask;
    }
}
