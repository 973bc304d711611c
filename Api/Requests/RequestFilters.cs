using Risk.Api.Json;
using Risk.Api.Problems;

namespace Risk.Api.Requests;

/// <summary>Refuses what no endpoint takes: malformed ids in the path, unknown query parameters.</summary>
internal sealed class FormFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        ImmutableArray<FieldError> errors = [.. BadIds(context.HttpContext), .. UnknownParameters(context.HttpContext)];
        return errors.IsEmpty ? next(context) : throw RequestException.Invalid(errors);
    }

    private static IEnumerable<FieldError> BadIds(HttpContext context) => context.Request.RouteValues
        .Where(v => !ResourceId.IsValid(v.Value as string))
        .Select(v => ResourceId.Fault(v.Key, v.Value as string ?? ""));

    private static IEnumerable<FieldError> UnknownParameters(HttpContext context)
    {
        string[] known = [.. context.GetEndpoint()!.Metadata.OfType<QueryParameter>().Select(p => p.Name)];
        return context.Request.Query.Keys.Except(known).Select(name =>
            new FieldError(name, $"{Shown.Quoted(name)} is no parameter here; allowed: {string.Join(", ", known)}."));
    }
}

/// <summary>Makes another tenant's portfolio look like none.</summary>
internal sealed class PortfolioScopeFilter : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        string id = (string)context.HttpContext.Request.RouteValues["id"]!;
        return context.HttpContext.MaySee(id, "portfolio", id)
            ? next(context)
            : ValueTask.FromResult<object?>(ProblemResult.NotFound("portfolio", id));
    }
}

/// <summary>Repeats the whole handler when the engine turned a call away.</summary>
internal sealed class RetryFilter(ApiSettings settings) : IEndpointFilter
{
    public ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next) =>
        Retries.RunAsync(
            () => next(context),
            Twice(context.HttpContext),
            context.HttpContext.RequestAborted);

    private RepeatSettings? Twice(HttpContext http) =>
        !MayRunTwice(http) ? null
        : http.GetEndpoint()?.Metadata.GetMetadata<Lengthy>() is null ? settings.Repeats
        : settings.Repeats with { Silence = null };

    private static bool MayRunTwice(HttpContext http) =>
        HttpMethods.IsGet(http.Request.Method) || HttpMethods.IsPut(http.Request.Method)
            || http.GetEndpoint()?.Metadata.GetMetadata<Idempotent>() is not null;
}

/// <summary>Marks an endpoint whose request does the same however often it runs.</summary>
internal sealed record Idempotent;

/// <summary>Marks an endpoint that may take long: that it is silent says nothing.</summary>
internal sealed record Lengthy;
