using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Risk.Api.Json;
using Risk.Api.Problems;
using Risk.Api.Requests;
using Risk.Api.Security;

namespace Risk.Api.OpenApi;

/// <summary>Adds to each operation what its metadata says: parameters, role, problems that any may answer.</summary>
internal sealed class OperationTransformer : IOpenApiOperationTransformer
{
    public Task TransformAsync(
        OpenApiOperation operation, OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        IList<object> metadata = context.Description.ActionDescriptor.EndpointMetadata;
        operation.OperationId ??= OperationNames.Of(context.Description.HttpMethod!, context.Description.RelativePath!);
        foreach (IOpenApiParameter id in operation.Parameters?.Where(one => one.Name != "token") ?? [])
            (id.Schema as OpenApiSchema)?.Pattern = ResourceId.Pattern;
        foreach (QueryParameter parameter in metadata.OfType<QueryParameter>())
            (operation.Parameters ??= []).Add(Describe(parameter));
        if (operation.RequestBody?.Content?.TryGetValue("text/csv", out OpenApiMediaType? csv) == true)
            csv.Schema = new OpenApiSchema { Type = JsonSchemaType.String };
        if (metadata.OfType<RoleRequirement>().FirstOrDefault() is { } role)
            Protect(operation, role, context.Document!);
        OpenApiSchemaReference problem = new(nameof(Problem), context.Document);
        foreach (int status in Problems(operation, metadata))
            operation.Responses!.TryAdd($"{status}", Answer(status, problem));
        return Task.CompletedTask;
    }

    private static OpenApiParameter Describe(QueryParameter parameter) => new()
    {
        Name = parameter.Name,
        In = ParameterLocation.Query,
        Required = parameter.Required,
        Description = parameter.Description,
        Schema = new OpenApiSchema
        {
            Type = parameter.Type == typeof(int) ? JsonSchemaType.Integer : JsonSchemaType.String,
            Format = parameter.Type == typeof(DateTimeOffset) ? "date-time" : null,
            Enum = [.. parameter.Choices.Select(c => System.Text.Json.Nodes.JsonValue.Create(c))],
        },
    };

    private static void Protect(OpenApiOperation operation, RoleRequirement role, OpenApiDocument document)
    {
        string scope = role.AllPortfolios ? " and a token for all portfolios" : "";
        operation.Description = $"Needs the role {WireJson.Name(role.Role.ToString())}{scope}.";
        OpenApiSecuritySchemeReference scheme = new(CallerIdentity.Scheme, document);
        operation.Security = [new OpenApiSecurityRequirement { [scheme] = [] }];
    }

    private static IEnumerable<int> Problems(OpenApiOperation operation, IList<object> metadata)
    {
        if (operation.Parameters is { Count: > 0 } || operation.RequestBody is not null)
            yield return StatusCodes.Status400BadRequest;
        if (metadata.OfType<RoleRequirement>().Any())
        {
            yield return StatusCodes.Status401Unauthorized;
            yield return StatusCodes.Status403Forbidden;
        }
        if (metadata.OfType<IAcceptsMetadata>().Any())
        {
            yield return StatusCodes.Status408RequestTimeout;
            yield return StatusCodes.Status413PayloadTooLarge;
            yield return StatusCodes.Status415UnsupportedMediaType;
        }
        yield return StatusCodes.Status500InternalServerError;
        yield return StatusCodes.Status503ServiceUnavailable;
    }

    private static OpenApiResponse Answer(int status, IOpenApiSchema problem) => new()
    {
        Description = Problem.Of(status, "").Title,
        Content = new Dictionary<string, OpenApiMediaType>
        {
            [ProblemResult.ContentType] = new OpenApiMediaType { Schema = problem },
        },
    };
}
