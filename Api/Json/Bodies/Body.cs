using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using Microsoft.AspNetCore.Http.Metadata;

namespace Risk.Api.Json;

/// <summary>The JSON body of a request, refused with every fault named unless it is exactly of the shape.</summary>
/// <param name="value">What was sent; an empty body reads as <c>{}</c>.</param>
[SuppressMessage("Design", "CA1000", Justification = "The binder asks for static members.")]
public sealed class Body<T>(T value) : IBindableFromHttpContext<Body<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    public T Value { get; } = value;

    public static async ValueTask<Body<T>?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(BodyReader.Read<T>(await RequestBytes.ReadAsync(context.Request)));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T)));
}
