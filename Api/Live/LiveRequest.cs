using System.Text.Json;
using Risk.Api.Json;
using Risk.Api.Problems;
using Risk.Api.Requests;

namespace Risk.Api.Live;

/// <summary>What a client sends.</summary>
/// <param name="Action">subscribe, unsubscribe or ping.</param>
/// <param name="PortfolioIds">Ids, or <c>*</c> for all that the client may see.</param>
public sealed record LiveRequest(LiveAction Action, IReadOnlyList<string>? PortfolioIds = null)
{
    /// <summary>How many portfolios one request may name.</summary>
    public const int MaxIds = 1000;

    /// <exception cref="RequestException">It is not of this shape.</exception>
    public static LiveRequest Parse(ReadOnlyMemory<byte> json)
    {
        LiveRequest request = BodyReader.Read<LiveRequest>(json);
        if (request.Action != LiveAction.Ping)
            CheckIds(request.PortfolioIds ?? []);
        return request;
    }

    /// <summary>A text or an array of texts, as scripts call the hub.</summary>
    /// <exception cref="RequestException">It is something else.</exception>
    public static IReadOnlyList<string> ParseIds(JsonElement ids)
    {
        IReadOnlyList<string> parsed = ids.ValueKind switch
        {
            JsonValueKind.String => [ids.GetString()!],
            JsonValueKind.Array => [.. ids.EnumerateArray().Select(Text)],
            _ => [],
        };
        CheckIds(parsed);
        return parsed;
    }

    private static string Text(JsonElement id) => id.ValueKind == JsonValueKind.String ? id.GetString()! : "";

    private static void CheckIds(IReadOnlyList<string> ids)
    {
        if (ids.Count is 0 or > MaxIds)
            throw RequestException.Malformed($"portfolio_ids must name 1 to {MaxIds} portfolios, or \"*\".");
        if (ids.FirstOrDefault(i => i != LiveClient.Everything && !ResourceId.IsValid(i)) is { } wrong)
            throw RequestException.Malformed(
                $"portfolio_ids has {Shown.Quoted(wrong)}; allowed are {ResourceId.Allowed}, or \"*\".");
    }
}

/// <summary>What a client may ask for.</summary>
public enum LiveAction
{
    Subscribe,
    Unsubscribe,

    /// <summary>Answered with a message of type pong.</summary>
    Ping,
}
