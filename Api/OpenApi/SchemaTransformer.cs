using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Risk.Api.Endpoints.Alerts;
using Risk.Api.Endpoints.Portfolios;
using Risk.Api.Json;

namespace Risk.Api.OpenApi;

/// <summary>Describes the types that have converters of their own.</summary>
internal sealed class SchemaTransformer : IOpenApiSchemaTransformer
{
    public Task TransformAsync(
        OpenApiSchema schema, OpenApiSchemaTransformerContext context, CancellationToken cancellationToken)
    {
        Type type = context.JsonTypeInfo.Type;
        JsonSchemaType orNull = Nullable.GetUnderlyingType(type) is null ? 0 : JsonSchemaType.Null;
        Type plain = Nullable.GetUnderlyingType(type) ?? type;
        if (plain == typeof(decimal) || plain == typeof(double))
            (schema.Type, schema.Format) = (JsonSchemaType.Number | orNull, null);
        else if (plain == typeof(DateTimeOffset))
            (schema.Type, schema.Format) = (JsonSchemaType.String | orNull, "date-time");
        else if (plain == typeof(TimeOnly))
            (schema.Type, schema.Pattern) = (JsonSchemaType.String | orNull, "^([01][0-9]|2[0-3]):[0-5][0-9]$");
        else if (type == typeof(PortfolioChoice))
            schema.Description = "An array of portfolio ids, or \"all\".";
        else if (type == typeof(IReadOnlyList<MetricValue>))
            DescribeMetrics(schema);
        else if (type == typeof(AlertDetailResponse))
            // What it has of the shorter answer is there as well.
            schema.Required = schema.Properties!.Keys.ToHashSet();
        return Task.CompletedTask;
    }

    private static void DescribeMetrics(OpenApiSchema schema)
    {
        schema.Type = JsonSchemaType.Object;
        schema.Items = null;
        schema.Required = MetricNames.Groups.Select(g => g.Key).ToHashSet();
        schema.Properties = MetricNames.Groups.ToDictionary(g => g.Key, Describe);
    }

    private static IOpenApiSchema Describe(IGrouping<string, string> group)
    {
        if (group.First() == group.Key)
            return Number();
        string[] names = [.. group.Select(id => id[(group.Key.Length + 1)..])];
        return new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Required = names.ToHashSet(),
            Properties = names.ToDictionary(n => n, _ => (IOpenApiSchema)Number()),
        };
    }

    private static OpenApiSchema Number() => new() { Type = JsonSchemaType.Number | JsonSchemaType.Null };
}
