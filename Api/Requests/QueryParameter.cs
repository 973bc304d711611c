using Risk.Api.Json;

namespace Risk.Api.Requests;

/// <summary>A query parameter that an endpoint takes; any other is refused.</summary>
/// <param name="Type">What its text stands for.</param>
/// <param name="Choices">The texts that are allowed; empty for all.</param>
internal sealed record QueryParameter(
    string Name, Type Type, string Description, ImmutableArray<string> Choices, bool Required = false);

internal static class QueryParameters
{
    public static RouteHandlerBuilder Takes<T>(this RouteHandlerBuilder endpoint, string name, string description) =>
        endpoint.WithMetadata(new QueryParameter(name, typeof(T), description, Choices(typeof(T))));

    /// <summary>Several of <typeparamref name="T"/>, separated by commas.</summary>
    public static RouteHandlerBuilder TakesSome<T>(this RouteHandlerBuilder endpoint, string name, string description)
        where T : struct, Enum => endpoint.Takes<string>(
            name, $"{description} One or more of {string.Join(", ", Choices(typeof(T)))}, separated by commas.");

    public static RouteHandlerBuilder TakesOneOf(
        this RouteHandlerBuilder endpoint,
        string name,
        ImmutableArray<string> choices,
        string description,
        bool required = false) =>
        endpoint.WithMetadata(new QueryParameter(name, typeof(string), description, choices, required));

    public static RouteHandlerBuilder TakesPage(this RouteHandlerBuilder endpoint) => endpoint
        .Takes<int>("limit", $"How many at most, 1 to {PageRequest.MaxLimit}; 100 if not given.")
        .Takes<string>("cursor", "The next_cursor of the answer before.");

    public static RouteHandlerBuilder TakesPeriod(this RouteHandlerBuilder endpoint) => endpoint
        .Takes<DateTimeOffset>("from", "Nothing before this instant.")
        .Takes<DateTimeOffset>("to", "Nothing after this instant.");

    private static ImmutableArray<string> Choices(Type type) =>
        type.IsEnum ? [.. Enum.GetNames(type).Select(WireJson.Name)] : [];
}
