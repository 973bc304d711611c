using Microsoft.AspNetCore.OpenApi;

namespace Risk.Api.OpenApi;

/// <summary>The OpenAPI document of everything at <c>/openapi/v1.json</c>.</summary>
internal static class Documentation
{
    public const string Name = "v1";

    public static void AddRiskDocumentation(this IServiceCollection services) => services.AddOpenApi(Name, options =>
    {
        options.AddDocumentTransformer<OverviewTransformer>();
        options.AddOperationTransformer<OperationTransformer>();
        options.AddSchemaTransformer<SchemaTransformer>();
    });
}
